import { describe, expect, it } from 'vitest';
import { Pace } from '../../src/import-file/pace.js';
import { TableSource } from '../../src/import-file/table-source.js';
import * as exports from './exports.js';

const AS_SAVED: Readonly<Record<string, (text: string) => BlobPart>> = {
  'UTF-8 with its mark': (text) => `\ufeff${text}`,
  'UTF-16': (text) => Uint16Array.from(`\ufeff${text}`, (letter) => letter.charCodeAt(0)),
};

const CASES = [
  [
    'Yandex Direct in Russian',
    exports.DIRECT_RU,
    [
      { name: 'Имплантация', budget: '900.75', leads: '5' },
      { name: 'Гигиена', budget: '1250' },
    ],
    ['what_is_counted', 'empty_cells', 'vat'],
  ],
  [
    'Yandex Direct in English',
    exports.DIRECT_EN,
    [
      { name: 'Implants', budget: '500.5', leads: '3' },
      { name: 'Hygiene', budget: '1250' },
    ],
    ['what_is_counted', 'empty_cells'],
  ],
  [
    'Yandex Direct for programs',
    exports.DIRECT_API,
    [
      { name: 'Импланты', budget: '900750000', leads: '5' },
      { name: 'Гигиена', budget: '1250000000' },
    ],
    ['what_is_counted', 'empty_cells', 'micros'],
  ],
  [
    'Google Ads in English',
    exports.GOOGLE_EN,
    [
      { name: 'Implants', budget: '1200', leads: '22.5', revenue: '18000' },
      { name: 'Hygiene', budget: '360', leads: '6', revenue: '0' },
    ],
    ['what_is_counted'],
  ],
  [
    'Google Ads in Russian',
    exports.GOOGLE_RU,
    [
      { name: 'Импланты', budget: '12500.75', leads: '14', revenue: '250000' },
      { name: 'Гигиена', budget: '3600', leads: '6.5', revenue: '0' },
    ],
    ['what_is_counted'],
  ],
  [
    'VK',
    exports.VK_RU,
    [
      { name: 'Импланты лид-форма', budget: '11900', leads: '14' },
      { name: 'Отбеливание', budget: '5400', leads: '6' },
    ],
    ['what_is_counted'],
  ],
  [
    'Meta in English',
    exports.META_EN,
    [
      { name: 'Implants', budget: '240.5', leads: '12' },
      { name: 'Whitening', budget: '60', leads: '30' },
    ],
    ['what_is_counted', 'mixed_results'],
  ],
  [
    'Meta in Russian',
    exports.META_RU,
    [
      { name: 'Импланты', budget: '24050.5', leads: '12' },
      { name: 'Отбеливание', budget: '6000' },
    ],
    ['what_is_counted', 'empty_cells'],
  ],
] as const;

describe.each(Object.entries(AS_SAVED))(
  'an export that was made by us after the public descriptions, in %s',
  (_, save) => {
    it.each(CASES)('of %s gives its campaigns, and what it can’t tell', async (_name, text, rows, ask) => {
      const table = await new TableSource(new Blob([save(text)])).read({}, new Pace(() => undefined, false));
      expect(table.rows).toEqual(rows);
      expect([...table.ask].sort()).toEqual([...ask].sort());
      expect(table.rest).toBe(null);
    });
  },
);
