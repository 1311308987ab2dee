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
  /** What it has been given: it reads the first, and has the next ones at hand when it is done. */
  jobs: Job[];
  /** What it said when it died. */
  trouble: unknown;
}

/** Reports that a thread has: one that it reads, and more while the caller is busy. */
const AT_HAND = 3;
/** Characters of a report that is read in some hundredths of a second. */
export const SHORT = 50_000;

/**
 * Reads and codes reports in threads of its own, each with its own knowledge (2 s or more of processor time to start, and 300 MB).
 * The calling thread may lend itself (`help`), and must as long as no thread is ready; where none is left, it reads.
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
    // The caller may wait for one of these.
    if (this.#living.size === 0) void this.#readRest();
  }

  async #readRest(): Promise<void> {
    while (this.help()) await new Promise((resolve) => setImmediate(resolve));
  }

  /** Gives each thread that is ready something to read, and then more to have at hand. */
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
  }

  /**
   * Reads the first report that waits in the calling thread, and says whether it did. A long one only before the first thread was
   * ready and where none is left: it would keep the caller from giving others something to read, and might end all of the program.
   */
  help(): boolean {
    const [job] = this.#queue;
    if (!job || (this.#wasReady && this.#living.size > 0 && job.report.text.length > SHORT)) return false;
    this.#queue.shift();
    try {
      job.resolve({ ok: true, coded: readAndCode(job.report, this.#knowledge) });
    } catch (mistake) {
      job.reject(mistake);
    }
    return true;
  }
}
