/**
 * Offers a file for saving.
 *
 * @returns whether it could be offered. No browser tells whether it was saved: browsers inside apps and sandboxed frames
 *   ignore it silently
 */
export function offerFile(name: string, content: string, type: string): boolean {
  try {
    const anchor = document.createElement('a');
    anchor.href = URL.createObjectURL(new Blob([content], { type }));
    anchor.download = name;
    anchor.click();
    // Late enough for the browser to have read it.
    setTimeout(() => URL.revokeObjectURL(anchor.href), 60_000);
    return true;
  } catch {
    return false;
  }
}
