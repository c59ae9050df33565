import assert from 'node:assert/strict';
import { test } from 'node:test';
import { worldMap } from '../../src/geography/world-map.ts';

test('the point of a country lies in its largest part, whatever belongs to it across the sea', () => {
  const at = (code: string) => {
    const shape = worldMap().countries.get(code);
    assert.ok(shape, code);
    return shape;
  };
  // French Guiana would draw the middle of France into Spain, Alaska that of the United States into Canada.
  assert.ok(at('FR').y < at('ES').y - 10 && at('FR').x < at('DE').x);
  assert.ok(at('US').y > at('CA').y + 30);
});
