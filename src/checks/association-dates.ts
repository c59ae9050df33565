import type { Association, Site } from '../model/site.ts';
import type { Problem } from '../problem.ts';
import { type Fault, located } from './locate.ts';

type Path = Fault['path'];

function fault(file: string, path: Path, message: string, hint: string): Fault {
  return { rule: 'date-order', file, path, message, hint };
}

function formerNames({ file, data }: Association): Fault[] {
  const checkedYear = Number(data.checked.date.slice(0, 4));
  return (data.formerNames ?? []).flatMap(({ years }, index) => {
    if (years === undefined) return [];
    const path = ['formerNames', index, 'years'];
    const [first = 0, last = first] = years.split('-').map(Number);
    if (last < first)
      return [
        fault(file, path, `The years ${years} end before they begin.`, 'Write the earlier year before the hyphen.'),
      ];
    if (last > checkedYear)
      return [
        fault(
          file,
          path,
          `The years ${years} end after ${data.checked.date}, when the record was checked.`,
          'A former name lies in the past; mend the years, or the day of the check.',
        ),
      ];
    return [];
  });
}

/** A body may bear a name before it is formally founded, but not have given it up before. */
function founded({ file, data }: Association): Fault[] {
  const { founded, checked } = data;
  if (founded === undefined) return [];
  if (founded.year > Number(checked.date.slice(0, 4)))
    return [
      fault(
        file,
        ['founded', 'year'],
        `The year ${founded.year} comes after ${checked.date}, when the record was checked.`,
        'Mend the year, or the day of the check.',
      ),
    ];
  return [];
}

function website({ file, data }: Association): Fault[] {
  const day = data.website?.checked;
  if (day === undefined || day <= data.checked.date) return [];
  return [
    fault(
      file,
      ['website', 'checked'],
      `The website was checked on ${day}, after the record itself (${data.checked.date}).`,
      'Whoever checks the website checks the record: write that day into checked › date, too.',
    ),
  ];
}

function history({ file, data }: Association): Fault[] {
  return (data.history ?? []).flatMap(({ date }, index, all) => {
    const before = all[index - 1]?.date ?? '';
    const path = ['history', index, 'date'];
    if (date < before)
      return [fault(file, path, `${date} stands after ${before} in history.`, 'Put the oldest change first.')];
    if (date > data.checked.date)
      return [
        fault(
          file,
          path,
          `The change of ${date} is later than the check of ${data.checked.date}.`,
          'Whoever changes a record checks it: write that day into checked › date, too.',
        ),
      ];
    return [];
  });
}

function listed({ file, data }: Association): Fault[] {
  const year = data.listed?.year;
  if (year === undefined || year <= Number(data.checked.date.slice(0, 4))) return [];
  return [
    fault(
      file,
      ['listed', 'year'],
      `The list of ${year} is later than the check of ${data.checked.date}.`,
      'Mend the year.',
    ),
  ];
}

/** Dates lie in order: founded, names given up, changes and checks of the website, and last the check of the record. */
export function checkAssociationDates(site: Site): Problem[] {
  return [...site.associations.values()]
    .flatMap((one) => [...founded(one), ...formerNames(one), ...website(one), ...history(one), ...listed(one)])
    .map((found) => located(site.root, found));
}
