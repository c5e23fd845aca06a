/** One thing to copy. */
export interface SnippetPart {
  /** The word that says where it belongs. */
  readonly place: 'page' | 'tag' | 'shortcode' | 'component' | 'install' | 'settings';
  /** The name of the file that it makes; absent where it goes into a page. */
  readonly file?: string;
  readonly text: string;
}
