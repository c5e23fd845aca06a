import type { Figures } from './figures.js';
import { findProgram, type Program } from './programs.js';
import type { Step } from './step.js';

/** The page, as far as reports need it. */
export interface Page {
  /** Where the page keeps its statistics programs: its `window`. */
  readonly globals: object;
  /** @returns cancels it */
  readonly after: (milliseconds: number, act: () => void) => () => void;
  /** Called when the person leaves the page. @returns cancels it */
  readonly leaving: (act: () => void) => () => void;
  /** Writes a line for the page's owner. */
  readonly inform: (line: string) => void;
}

const PAUSE = 1000;
/** A program that loads when the page is idle comes within half a minute. One that waits for consent may never come. */
const PAUSES = 30;
const MOST = 50;

/** The reports to one statistics program. They are kept for a while if the program isn't loaded yet. */
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

  /** Drops the reports that wait. */
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

  /** Runs the page's own code. Its errors must not reach the calculator. */
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
