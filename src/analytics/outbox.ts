import type { Figures } from './figures.js';
import { findProgram, type Program } from './programs.js';
import type { Step } from './step.js';

/** What is needed of the page. */
export interface Page {
  /** Where the page keeps its statistics programs: its `window`. */
  readonly globals: object;
  /** @returns the way to stop it */
  readonly after: (milliseconds: number, act: () => void) => () => void;
  /** Calls when the page goes away; returns the way to stop it. */
  readonly leaving: (act: () => void) => () => void;
  /** A line for the page's owner. */
  readonly inform: (line: string) => void;
}

const PAUSE = 1000;
/** A tag that waits for the page to be idle, or for a visitor's consent, comes in half a minute or in its own time. */
const PAUSES = 30;
const MOST = 50;

/** What one statistics program is to be told; kept a while where the program isn't there yet. */
export class Outbox {
  readonly #program: Program;
  readonly #page: Page;
  #waiting: (readonly [Step, Figures])[] = [];
  #pauses = 0;
  #stopPause: (() => void) | undefined;
  #informed = false;

  constructor(program: Program, page: Page) {
    this.#program = program;
    this.#page = page;
  }

  send(step: Step, figures: Figures): void {
    this.#waiting.push([step, figures]);
    this.#flush();
    if (this.#waiting.length > MOST || (this.#waiting.length > 0 && this.#pauses >= PAUSES)) this.#giveUp();
    else if (this.#waiting.length > 0 && !this.#stopPause) this.#wait();
  }

  /** Forgets what waits. */
  stop(): void {
    this.#stopPause?.();
    this.#stopPause = undefined;
    this.#waiting = [];
  }

  #wait(): void {
    this.#stopPause = this.#page.after(PAUSE, () => {
      this.#stopPause = undefined;
      this.#pauses++;
      this.#flush();
      if (this.#waiting.length === 0) return;
      if (this.#pauses < PAUSES) this.#wait();
      else this.#giveUp();
    });
  }

  #flush(): void {
    const found = this.#attempt(() => findProgram(this.#program, this.#page.globals));
    if (!found) return;
    const ready = this.#waiting;
    this.#waiting = [];
    for (const [step, figures] of ready) this.#attempt(() => this.#program.send(found, step, figures));
  }

  /** The page's own code runs here: what it throws is its own, and must not reach the calculator. */
  #attempt<T>(act: () => T): T | undefined {
    try {
      return act();
    } catch {
      this.#inform('has thrown an error');
      return undefined;
    }
  }

  #giveUp(): void {
    this.stop();
    this.#inform('is not on this page');
  }

  #inform(what: string): void {
    if (this.#informed) return;
    this.#informed = true;
    this.#page.inform(
      `[funnel-calculator] analytics="${this.#program.word}": ${this.#program.global} ${what}; what it missed is dropped`,
    );
  }
}
