//! The bridge of the browser tests: the page and the real desk over HTTP, on this machine
//! only.
//!
//!     bridge FOLDER --port N [--file FILE]
//!
//! Serves `ui/dist` (or the folder in `OKR_PAGE`), and answers `POST /call/NAME` with a JSON body as the app would.
//! `POST /dialog` with a path (or `null`) sets what the next file dialog answers. FOLDER
//! takes the place of the machine's data and documents.

use okr_desk::{Desk, Dialogs, Places};
use serde_json::Value;
use std::collections::VecDeque;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use tiny_http::{Method, Request, Server};

/// Dialogs whose answers the test has set beforehand; a dialog nobody expected is
/// cancelled.
#[derive(Default)]
struct Prepared {
    answers: Mutex<VecDeque<Option<PathBuf>>>,
}

impl Prepared {
    fn next(&self) -> Option<PathBuf> {
        self.answers.lock().ok()?.pop_front().flatten()
    }
}

impl Dialogs for Prepared {
    fn open_workspace(&self, _: &str) -> Option<PathBuf> {
        self.next()
    }
    fn save_workspace(&self, _: &str, _: &str) -> Option<PathBuf> {
        self.next()
    }
    fn folder(&self, _: &str) -> Option<PathBuf> {
        self.next()
    }
    fn show(&self, _: &Path) -> std::io::Result<()> {
        Ok(())
    }
}

fn main() -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let folder = PathBuf::from(arguments.first().ok_or("Name a folder for the data.")?);
    let after = |name: &str| {
        let at = arguments.iter().position(|argument| argument == name)?;
        arguments.get(at + 1)
    };
    let port: u16 = after("--port").ok_or("Name a port.")?.parse()?;
    let mut places = Places::new(folder.join("data"), folder.join("documents"));
    std::fs::create_dir_all(&places.documents)?;
    places.asked = after("--file").map(PathBuf::from);
    places.example = arguments.iter().any(|argument| argument == "--example");

    let dialogs = Arc::new(Prepared::default());
    let desk = Arc::new(Desk::new(places, dialogs.clone()));
    let server = Arc::new(Server::http(("127.0.0.1", port))?);
    println!("listening on http://127.0.0.1:{port}");
    let workers: Vec<_> = (0..4)
        .map(|_| {
            let (server, desk, dialogs) = (server.clone(), desk.clone(), dialogs.clone());
            std::thread::spawn(move || {
                while let Ok(request) = server.recv() {
                    answer(request, &desk, &dialogs);
                }
            })
        })
        .collect();
    for worker in workers {
        worker.join().map_err(|_| "a worker stopped")?;
    }
    Ok(())
}

fn answer(mut request: Request, desk: &Desk, dialogs: &Prepared) {
    let path = request.url().split('?').next().unwrap_or("/").to_owned();
    let answer = match (request.method(), path.strip_prefix("/call/")) {
        (Method::Post, Some(name)) => match desk.answer(name, body(&mut request)) {
            Ok(value) => json(200, &value),
            Err(failure) => json(422, &serde_json::to_value(failure).unwrap_or(Value::Null)),
        },
        (Method::Post, None) if path == "/dialog" => {
            let answer = body(&mut request).as_str().map(PathBuf::from);
            if let Ok(mut answers) = dialogs.answers.lock() {
                answers.push_back(answer);
            }
            json(200, &Value::Null)
        }
        _ => page(&path),
    };
    if let Err(error) = answer.send(request) {
        eprintln!("an answer was not taken: {error}");
    }
}

fn body(request: &mut Request) -> Value {
    let mut text = String::new();
    // An empty or broken body reaches the desk as null, which refuses it by itself.
    request.as_reader().read_to_string(&mut text).ok();
    serde_json::from_str(&text).unwrap_or(Value::Null)
}

/// What is sent back.
struct Answer {
    status: u16,
    kind: &'static str,
    bytes: Vec<u8>,
}

impl Answer {
    /// Sends it and lets the connection go: one that is kept would hold a thread of the
    /// server, and now and then a page would wait for one in vain.
    fn send(self, request: Request) -> std::io::Result<()> {
        let head = format!(
            "HTTP/1.1 {} -\r\nContent-Type: {}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
            self.status,
            self.kind,
            self.bytes.len()
        );
        let mut writer = request.into_writer();
        writer.write_all(head.as_bytes())?;
        writer.write_all(&self.bytes)?;
        writer.flush()
    }
}

fn json(status: u16, value: &Value) -> Answer {
    Answer {
        status,
        kind: "application/json",
        bytes: value.to_string().into_bytes(),
    }
}

fn page(path: &str) -> Answer {
    let dist = std::env::var_os("OKR_PAGE").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/dist"),
        PathBuf::from,
    );
    let asked = path.trim_start_matches('/');
    let file = dist.join(if asked.is_empty() {
        "index.html"
    } else {
        asked
    });
    // Only files of the built page, whatever the address says.
    let inside = file
        .canonicalize()
        .ok()
        .filter(|file| dist.canonicalize().is_ok_and(|dist| file.starts_with(dist)));
    match inside.and_then(|file| std::fs::read(file).ok()) {
        Some(bytes) => Answer {
            status: 200,
            kind: kind(&file),
            bytes,
        },
        None => Answer {
            status: 404,
            kind: "text/plain",
            bytes: b"not found".to_vec(),
        },
    }
}

fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    }
}
