import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const running = new Set();
const STOPS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

// Signals are ours only while a child of ours runs; afterwards whoever runs in this process answers them.
function stop(signal) {
  for (const child of running) child.kill("SIGTERM");
  process.exit(STOPS[signal]);
}

function enter(child) {
  if (running.size === 0) for (const signal of Object.keys(STOPS)) process.on(signal, stop);
  running.add(child);
}

function leave(child) {
  running.delete(child);
  if (running.size === 0) for (const signal of Object.keys(STOPS)) process.off(signal, stop);
}

/**
 * Runs a program in the repository root to its end. `show`: its output goes on to standard error as it comes; it is
 * returned either way. `env` is added to this process's.
 */
export function run(command, args, { show = false, env = {}, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      shell,
      stdio: ["ignore", "pipe", "pipe"],
    });
    enter(child);
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => {
        output += text;
        if (show) process.stderr.write(text);
      });
    }
    const end = (code, extra = "") => {
      leave(child);
      resolve({ ok: code === 0, code, output: output + extra });
    };
    child.on("error", (error) => end(1, `${command}: ${error.message}\n`));
    child.on("close", (code) => end(code));
  });
}

/** Runs npm: the one that started us, else the one on the path. */
export function runNpm(args, options = {}) {
  const own = process.env.npm_execpath;
  return own && /npm-cli\.[cm]?js$/.test(own)
    ? run(process.execPath, [own, ...args], options)
    : run("npm", args, { ...options, shell: process.platform === "win32" });
}
