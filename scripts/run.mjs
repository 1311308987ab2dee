import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const running = new Set();

for (const [signal, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
]) {
  // Only while a child of ours runs; afterwards whoever runs in this process answers signals.
  const stop = () => {
    if (running.size === 0) return;
    for (const child of running) child.kill("SIGTERM");
    process.exit(code);
  };
  process.on(signal, stop);
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
    running.add(child);
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => {
        output += text;
        if (show) process.stderr.write(text);
      });
    }
    const end = (code, extra = "") => {
      running.delete(child);
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
