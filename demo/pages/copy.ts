/**
 * Copies an element's text; where the clipboard is refused (an insecure page, an in-app browser,
 * a permission), the text is left selected for the visitor's own copy command.
 */
export async function copyText(source: HTMLElement): Promise<'copied' | 'selected'> {
  try {
    await navigator.clipboard.writeText(source.textContent ?? '');
    return 'copied';
  } catch {
    getSelection()?.selectAllChildren(source);
    return 'selected';
  }
}
