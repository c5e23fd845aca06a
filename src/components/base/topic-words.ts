import type { FormatContext } from '../../format/index.js';
import { loadTopic, textVariant, type Topic, type Topics } from '../../texts/index.js';

/** What they need of a calculator: its language, and a way to show what has come. */
interface Speaker {
  readonly context: FormatContext;
  readonly store: { notify(): void };
}

/** The words of a calculator's panels, which are loaded topic by topic, in the language in which they were loaded last. */
export class TopicWords {
  readonly #view: Speaker;
  #loaded = new Map<Topic, { readonly language: string; readonly words: Topics[Topic] }>();
  /** Settles when the words are in the calculator's language, or couldn't be loaded. */
  ready: Promise<unknown> = Promise.resolve();

  constructor(view: Speaker) {
    this.#view = view;
  }

  /** Whether words of a topic are loaded, perhaps in the previous language. */
  has(topic: Topic): boolean {
    return this.#loaded.has(topic);
  }

  /** The words of a topic that it `has`. They are in the previous language until the new ones are loaded. */
  latest<Name extends Topic>(topic: Name): Topics[Name] {
    return this.#loaded.get(topic)!.words as Topics[Name];
  }

  /** Loads the words of a topic in the calculator's language, and shows them. @throws where they couldn't be loaded */
  async load(topic: Topic): Promise<void> {
    const language = this.#language;
    if (this.#loaded.get(topic)?.language === language) return;
    const words = await loadTopic(topic, language);
    // Another language was set in the meantime, so only its words are needed.
    if (language !== this.#language) return this.load(topic);
    this.#loaded.set(topic, { language, words });
    this.#view.store.notify();
  }

  /** Like `load`, but warns on the console if they can't be loaded. What is shown stays as it is. */
  bring(topic: Topic): Promise<void> {
    return this.load(topic).catch(() =>
      console.warn(`[funnel-calculator] the words of "${topic}" could not be loaded`),
    );
  }

  /** Loads all that was loaded before in the calculator's language, which has changed. */
  follow(): void {
    this.ready = Promise.all([...this.#loaded.keys()].map((topic) => this.bring(topic)));
  }

  get #language(): string {
    return textVariant(this.#view.context.locale);
  }
}
