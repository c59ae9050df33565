import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { fileOf } from '../../src/model/address.ts';
import type { PackFile, Parcel } from '../../src/offline/pack-file.ts';
import { realSite } from '../site/built.ts';

interface Pack {
  readonly parcels: readonly Parcel[];
  readonly files: readonly PackFile[];
}

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const bytesOf = (name: string): Buffer => readFileSync(path.join(realSite(), name));
const json = (name: string): unknown => JSON.parse(bytesOf(name).toString());
const offers = json('packs.json') as Record<string, { readonly travels: number; readonly bytes: number }>;

test('a pack lists each file once with its bytes and checksum, and its parcels hold the first of them, in order, byte for byte', () => {
  for (const tag of Object.keys(offers)) {
    const { parcels, files } = json(`${tag}/pack.json`) as Pack;
    assert.equal(new Set(files.map(({ url }) => url)).size, files.length);
    const left = [...files];
    for (const parcel of parcels) {
      const packed = bytesOf(parcel.url);
      assert.deepEqual([packed.length, hash(packed)], [parcel.bytes, parcel.sha256], parcel.url);
      const all = inflateSync(packed);
      let at = 0;
      for (const file of left.splice(0, parcel.files)) {
        const part = all.subarray(at, at + file.bytes);
        at += file.bytes;
        assert.equal(file.with, undefined);
        assert.equal(hash(part), file.sha256, file.url);
        assert.ok(part.equals(bytesOf(fileOf(file.url))), file.url);
      }
      assert.equal(at, all.length, parcel.url);
    }
    for (const file of left) assert.equal(hash(bytesOf(fileOf(file.url))), file.sha256, file.url);
    assert.ok(left.every((file) => file.with !== undefined || !/\.(?:html|js|css)$/.test(fileOf(file.url))));
  }
});

test('every language of the real site travels in less than 1.5 MB, its list of files among it, and in few requests', () => {
  assert.equal(Object.keys(offers).length, 8);
  for (const [tag, { travels, bytes }] of Object.entries(offers)) {
    const { parcels, files } = json(`${tag}/pack.json`) as Pack;
    const alone = files.slice(parcels.reduce((all, { files: many }) => all + many, 0)).filter((file) => !file.with);
    const sum = [...parcels, ...alone].reduce((all, one) => all + one.travels, 0);
    assert.ok(travels > sum && travels < sum + 60_000, `${tag}: ${travels} B offered, ${sum} B without the list`);
    assert.ok(travels < 1_500_000, `${tag}: ${travels} B`);
    assert.ok(parcels.length + alone.length < 60, `${tag}: ${parcels.length} parcels, ${alone.length} files alone`);
    assert.equal(
      bytes,
      files.filter((file) => !file.with).reduce((all, one) => all + one.bytes, 0),
    );
  }
});
