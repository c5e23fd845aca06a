/** As much of the browser's Trusted Types as is needed here; not every engine has them. */
interface PolicyFactory {
  createPolicy: (name: string, rules: object) => unknown;
}

const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
/** Of the page's own making, where it has any: the browser's method is inherited. */
const own = trustedTypes && Object.getOwnPropertyDescriptor(trustedTypes, 'createPolicy');

if (trustedTypes) {
  const { createPolicy } = trustedTypes;
  // Where the page has frozen it, lit's error stays what it is.
  Reflect.set(trustedTypes, 'createPolicy', (...parameters: Parameters<typeof createPolicy>) => {
    try {
      return createPolicy.apply(trustedTypes, parameters);
    } catch {
      return undefined;
    }
  });
}

/** Ends what importing this module has begun: the page's object is as it was. */
export function restoreCreatePolicy(): void {
  if (!trustedTypes) return;
  if (own) Reflect.defineProperty(trustedTypes, 'createPolicy', own);
  else Reflect.deleteProperty(trustedTypes, 'createPolicy');
}
