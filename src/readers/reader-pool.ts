import type { Worker } from "node:worker_threads";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { readerVersion } from "../reading/read.ts";
import type { Coded } from "../record/draft.ts";
import type { Problem } from "../record/problem.ts";
import type { Report } from "../record/report.ts";
import { readAndCode } from "./read-and-code.ts";
import type { Said } from "./reader.ts";
import { startThread } from "./start-thread.ts";
import { unreadable } from "./unreadable.ts";

/** What came of reading a report. */
export type Outcome = { ok: true; coded: Coded } | { ok: false; problem: Problem };

interface Job {
  report: Report;
  /** Threads that died of it. */
  deaths: number;
  resolve: (outcome: Outcome) => void;
  reject: (mistake: unknown) => void;
}

interface Thread {
  worker: Worker;
  ready: boolean;
  /** What it has been given: it reads the first, and has the next at hand when it is done. */
  jobs: Job[];
  /** What it said when it died. */
  trouble: unknown;
}

const AT_HAND = 2;

/**
 * Reads and codes reports in threads of its own, each with its own knowledge (about 2 s to start and 300 MB). Until the first
 * is ready, and where none is left, they are read in the calling thread.
 *
 * A thread that dies costs no report: what it had at hand goes to others, and what it read is read again, as the first thing that a
 * new thread does. If that one dies of it too, the report is a problem.
 */
export class ReaderPool {
  /** How many were asked for. */
  readonly threads: number;
  readonly #knowledge: Knowledge;
  readonly #start: () => Worker;
  readonly #living = new Set<Thread>();
  #queue: Job[] = [];
  #closed = false;
  #wasReady = false;
  #readsHere = false;

  constructor(knowledge: Knowledge, threads: number, start: () => Worker = () => startThread("reader")) {
    this.#knowledge = knowledge;
    this.#start = start;
    this.threads = threads;
    for (let n = 0; n < threads; n++) this.#begin();
  }

  /** How many threads are ready to read. */
  get ready(): number {
    return [...this.#living].filter(({ ready }) => ready).length;
  }

  /** Begun in the order asked for. Rejects when the reader throws, which is a mistake in the program. */
  read(report: Report): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ report, deaths: 0, resolve, reject });
      this.#share();
    });
  }

  /** Ends the threads. What has been asked for and not been read never is. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#queue = [];
    await Promise.all([...this.#living].map(({ worker }) => worker.terminate()));
  }

  #begin(first?: Job): void {
    const thread: Thread = { worker: this.#start(), ready: false, jobs: first ? [first] : [], trouble: null };
    this.#living.add(thread);
    thread.worker.on("message", (said: Said) => this.#hear(thread, said));
    thread.worker.on("error", (error) => (thread.trouble = error));
    thread.worker.on("exit", () => this.#bury(thread));
  }

  #hear(thread: Thread, said: Said): void {
    if ("version" in said) {
      // Its knowledge is another than the caller's: what it reads would be another reading.
      if (said.version !== readerVersion(this.#knowledge)) return void thread.worker.terminate();
      thread.ready = true;
      this.#wasReady = true;
      for (const { report } of thread.jobs) thread.worker.postMessage(report);
    } else {
      const job = thread.jobs.shift();
      if ("coded" in said) job?.resolve({ ok: true, coded: said.coded });
      else job?.reject(said.mistake);
    }
    this.#share();
  }

  #bury(thread: Thread): void {
    this.#living.delete(thread);
    if (this.#closed) return;
    const [fatal, ...others] = thread.jobs;
    this.#queue.unshift(...others);
    if (fatal) fatal.deaths++;
    if (fatal && fatal.deaths > 1) fatal.resolve({ ok: false, problem: unreadable(fatal.report, thread.trouble) });
    // One that never was ready would not be the next time either.
    if (thread.ready) this.#begin(fatal?.deaths === 1 ? fatal : undefined);
    this.#share();
  }

  /** Gives each thread that is ready something to read, and then something to have at hand. */
  #share(): void {
    for (let load = 0; load < AT_HAND; load++) {
      for (const thread of this.#living) {
        if (!thread.ready || thread.jobs.length !== load) continue;
        const job = this.#queue.shift();
        if (!job) return;
        thread.jobs.push(job);
        thread.worker.postMessage(job.report);
      }
    }
    void this.#readHere();
  }

  /** Until the first thread was ready or where none is left: once threads have died of reports, none is read here that need not be. */
  get #mustReadHere(): boolean {
    return this.#living.size === 0 || !this.#wasReady;
  }

  /** Reads in this thread while no other can. */
  async #readHere(): Promise<void> {
    if (this.#readsHere) return;
    this.#readsHere = true;
    // Threads get to speak between two reports.
    for (await nextTurn(); this.#mustReadHere; await nextTurn()) {
      const job = this.#queue.shift();
      if (!job) break;
      try {
        job.resolve({ ok: true, coded: readAndCode(job.report, this.#knowledge) });
      } catch (mistake) {
        job.reject(mistake);
      }
    }
    this.#readsHere = false;
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
