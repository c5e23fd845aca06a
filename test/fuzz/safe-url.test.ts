import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { safeUrl } from '../../src/components/base/safe-url.js';
import { everywhere } from './mutator.js';

// So many inputs take their time on a machine that has other things to do.
vi.setConfig({ testTimeout: 120_000 });

const BASE = 'https://clinic.example/prices/';
const PURPOSES = ['image', 'link', 'messenger'] as const;

describe('an address from outside', () => {
  it.each([
    ['https://cdn.example/logo.png', 'image', 'https://cdn.example/logo.png'],
    ['http://cdn.example/logo.png', 'image', 'http://cdn.example/logo.png'],
    ['/logo.png', 'image', 'https://clinic.example/logo.png'],
    ['logo.png', 'image', 'https://clinic.example/prices/logo.png'],
    ['//cdn.example/logo.png', 'image', 'https://cdn.example/logo.png'],
    ['  https://cdn.example/a b.png ', 'image', 'https://cdn.example/a%20b.png'],
    ['HTTPS://CDN.example/', 'link', 'https://cdn.example/'],
    ['tel:+74950000000', 'link', 'tel:+74950000000'],
    ['mailto:a@clinic.example', 'link', 'mailto:a@clinic.example'],
    ['tg://resolve?domain=clinic', 'messenger', 'tg://resolve?domain=clinic'],
    ['whatsapp://send?phone=1', 'messenger', 'whatsapp://send?phone=1'],
    ['https://wa.me/1', 'messenger', 'https://wa.me/1'],
  ] as const)('is let in, whole: %s as %s', (given, purpose, whole) => {
    expect(safeUrl(given, purpose, BASE)).toBe(whole);
  });

  it.each([
    ['tel:1', 'image'],
    ['mailto:a@b.example', 'image'],
    ['tg://x', 'link'],
    ['whatsapp://x', 'link'],
    ['http://wa.me/1', 'messenger'],
    ['tel:1', 'messenger'],
    ['ftp://a.example/', 'link'],
    ['file:///etc/passwd', 'image'],
  ] as const)('is let in only for what it is good for: not %s as %s', (given, purpose) => {
    expect(safeUrl(given, purpose, BASE)).toBeNull();
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    '\x01javascript:alert(1)',
    '\x00javascript:alert(1)',
    '\x1f \tjavascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    'java\r\nscript:alert(1)',
    'javascript\t:alert(1)',
    'javascript:\n//alert(1)',
    'javascript://clinic.example/%0aalert(1)',
    'vbscript:msgbox(1)',
    'data:text/html,<script>alert(1)</script>',
    'data:image/svg+xml,<svg onload="alert(1)"/>',
    'blob:https://clinic.example/0b5e',
    'filesystem:https://clinic.example/temporary/x',
    'view-source:javascript:alert(1)',
    'jar:https://a.example!/',
    'about:blank',
    'intent://x#Intent;scheme=javascript;end',
    'https://user:password@a.example/',
    'https://clinic.example@a.example/',
    'https://',
    'http://[',
    'https://a b/',
  ])('is kept out in every disguise: %j', (given) => {
    expect(PURPOSES.map((purpose) => safeUrl(given, purpose, BASE))).toEqual([null, null, null]);
  });

  it.each([
    ['java\x00script:alert(1)', 'https://clinic.example/prices/java%00script:alert(1)'],
    ['&#106;avascript:alert(1)', 'https://clinic.example/prices/&#106;avascript:alert(1)'],
    ['javascript&colon;alert(1)', 'https://clinic.example/prices/javascript&colon;alert(1)'],
    ['ｊavascript:alert(1)', 'https://clinic.example/prices/%EF%BD%8Aavascript:alert(1)'],
    ['javascript：alert(1)', 'https://clinic.example/prices/javascript%EF%BC%9Aalert(1)'],
    ['%6aavascript:alert(1)', 'https://clinic.example/prices/%6aavascript:alert(1)'],
    ['\u200bjavascript:alert(1)', 'https://clinic.example/prices/%E2%80%8Bjavascript:alert(1)'],
  ])('that only resembles a script is a path of the page’s own site: %j', (given, whole) => {
    expect(safeUrl(given, 'link', BASE)).toBe(whole);
  });

  it.each(['about:blank', 'data:text/html,x', 'about:srcdoc'])(
    'that is relative leads nowhere from a page without a place: %s',
    (base) => {
      expect(safeUrl('/logo.png', 'image', base)).toBeNull();
    },
  );

  it('never comes out as anything but what its purpose allows, read again as a browser would', () => {
    const pieces = fc.constantFrom(
      'java',
      'script',
      'data',
      ':',
      '\t',
      '\n',
      '\x00',
      '\x01',
      ' ',
      '//',
      '/',
      '\\',
      'https',
      'tel',
      '@',
      '#',
      '?',
      '%3a',
      '&colon;',
      'ｊ',
      '：',
      '\ud800',
    );
    const disguise = fc.oneof(
      fc.array(pieces, { maxLength: 12 }).map((list) => list.join('')),
      fc.string({ unit: 'binary' }),
      fc.webUrl(),
    );
    const allowed = {
      image: ['https:', 'http:'],
      link: ['https:', 'http:', 'tel:', 'mailto:'],
      messenger: ['https:', 'tg:', 'whatsapp:'],
    };
    everywhere(fc.tuple(disguise, fc.constantFrom(...PURPOSES)), 5000, ([given, purpose]) => {
      const whole = safeUrl(given, purpose, BASE);
      return (
        whole === null ||
        (allowed[purpose].some((scheme) => whole.startsWith(scheme)) &&
          new URL(whole, 'https://other.example/').href === whole)
      );
    });
  });
});
