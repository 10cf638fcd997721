import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findFreePort } from "../runtime/free-port";

export type Nginx = { readonly url: string; stop(): Promise<void> };

/** A web server of one process that sends these packed pages as files: what could be had at best. */
export async function startNginx(
  folder: string,
  pages: Readonly<Record<string, Buffer>>,
): Promise<Nginx> {
  const port = await findFreePort();
  const root = join(folder, "nginx");
  mkdirSync(root, { recursive: true });
  for (const [name, bytes] of Object.entries(pages)) writeFileSync(join(root, name), bytes);
  // Its worker is another user than root, where root measures.
  chmodSync(folder, 0o755);
  const config = join(folder, "nginx.conf");
  writeFileSync(config, configuration(root, port));
  const child = spawn("nginx", ["-c", config, "-p", root], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  await answers(`http://127.0.0.1:${port}/${Object.keys(pages)[0]}`, child);
  return { url: `http://127.0.0.1:${port}`, stop: () => stop(child) };
}

function configuration(root: string, port: number): string {
  const scratch = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `${name}_temp_path ${root}/${name};`)
    .join("\n  ");
  return `daemon off;
worker_processes 1;
pid ${root}/nginx.pid;
error_log stderr;
events { worker_connections 256; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000;
  open_file_cache max=100;
  ${scratch}
  server {
    listen 127.0.0.1:${port};
    root ${root};
    default_type text/html;
    add_header Content-Encoding gzip;
  }
}
`;
}

async function answers(address: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const answer = await fetch(address).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer?.ok) return;
  }
  throw new Error(`nginx ended with ${child.exitCode}`);
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGQUIT");
  });
}
