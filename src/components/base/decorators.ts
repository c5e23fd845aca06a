import type { PropertyDeclaration, ReactiveElement } from 'lit';

type Decorator = (prototype: ReactiveElement, name: PropertyKey) => void;

/**
 * A reactive property, and an attribute of the same name in lower case. Lit's own decorator also supports standard
 * decorators, which we don't use.
 */
export const property =
  (declaration: PropertyDeclaration = {}): Decorator =>
  (prototype, name) => {
    (prototype.constructor as typeof ReactiveElement).createProperty(name, declaration);
  };

/** Reads an attribute that is on unless it says "false": page builders write `blank="false"`. */
export const FLAG = { fromAttribute: (text: string | null): boolean => text !== null && text !== 'false' };

/** A reactive field that no attribute sets. */
export const state = (declaration: PropertyDeclaration = {}): Decorator => property({ ...declaration, state: true });
