/** The part of Trusted Types that is needed here. Not every browser has it. */
interface PolicyFactory {
  createPolicy: (name: string, rules: object) => unknown;
}

const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
/** The page's own replacement of the method, if there is one. The browser's method is inherited. */
const own = trustedTypes && Object.getOwnPropertyDescriptor(trustedTypes, 'createPolicy');

if (trustedTypes) {
  const { createPolicy } = trustedTypes;
  // If the page has frozen the object, this does nothing, and lit's error remains.
  Reflect.set(trustedTypes, 'createPolicy', (...parameters: Parameters<typeof createPolicy>) => {
    try {
      return createPolicy.apply(trustedTypes, parameters);
    } catch {
      return undefined;
    }
  });
}

/** Undoes what importing this module has changed on the page's object. */
export function restoreCreatePolicy(): void {
  if (!trustedTypes) return;
  if (own) Reflect.defineProperty(trustedTypes, 'createPolicy', own);
  else Reflect.deleteProperty(trustedTypes, 'createPolicy');
}
