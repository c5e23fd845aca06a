import { expect, it } from 'vitest';
import { NEW_CONFIG, type StudioConfig } from '../../demo/studio/config/config.js';
import { changedSection } from '../../demo/studio/sections/changed-section.js';

it.each<[string, Partial<StudioConfig>, string | undefined]>([
  ['one setting', { currency: 'EUR' }, 'basics'],
  ['two of one section', { scheme: 'dark', tokens: { accent: '#000' } }, 'look'],
  ['how the code is written', { markup: 'div' }, 'delivery'],
  ['several sections, as an opened file does', { currency: 'EUR', panels: ['plan'] }, undefined],
  ['nothing', {}, undefined],
])('the section that is named where a step changes %s', (_what, part, section) => {
  expect(changedSection(NEW_CONFIG, { ...NEW_CONFIG, ...part })).toBe(section);
});

it('each setting but what is no number yet has its section', () => {
  const keys = Object.keys(NEW_CONFIG).filter((key) => key !== 'unread');
  const unknown = keys.filter((key) => !changedSection(NEW_CONFIG, { ...NEW_CONFIG, [key]: Symbol('other') }));
  expect(unknown).toEqual([]);
});
