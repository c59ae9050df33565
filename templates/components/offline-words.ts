import type { MessageKey, Translate } from '../../src/i18n/translate.ts';

/** The sentences that the script of the page about saving needs; it fills their places itself. */
const NAMES = [
  'state.unknown',
  'state.none',
  'state.begun',
  'state.saved',
  'state.broken',
  'state.current',
  'state.newer',
  'state.started',
  'state.saving',
  'state.checking',
  'outcome.saved',
  'outcome.lasting',
  'outcome.whole',
  'outcome.gaps',
  'outcome.removed',
  'fault.unreachable',
  'fault.wrong',
  'fault.missing',
  'fault.full',
  'fault.room',
  'fault.worker',
  'fault.stopped',
  'action.save',
  'action.resume',
  'action.update',
  'action.mend',
  'action.cancel',
  'action.check',
  'action.remove',
  'list.date',
  'list.keptOn',
] as const;

/** The sentences by name, their places still open. */
export function offlineWords(t: Translate): Record<string, string> {
  return Object.fromEntries(NAMES.map((name) => [name, t(`offline.${name}` satisfies MessageKey)]));
}
