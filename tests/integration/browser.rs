//! A browser that tests click and type in: headless, with nobody else's profile, spoken to through two pipes.
//!
//! Specification: chromedevtools.github.io/devtools-protocol. With `--remote-debugging-pipe`, messages are JSON that ends
//! in a zero byte, to descriptor 3 and from descriptor 4. What a page does is waited for by asking it, never by the clock.

use std::io::{BufRead, BufReader, PipeReader, PipeWriter, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tempfile::TempDir;

/// How long something may take to be so: long enough for a busy machine, as nothing waits for it in vain.
const PATIENCE: Duration = Duration::from_secs(60);
const BETWEEN_LOOKS: Duration = Duration::from_millis(20);
const NAMES: [&str; 4] = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];

/// A page in a browser. The browser is ended when this is dropped.
pub struct Page {
    browser: Child,
    to: PipeWriter,
    from: BufReader<PipeReader>,
    session: String,
    asked: u64,
    /// Its profile.
    _folder: TempDir,
}

impl Page {
    /// Open a file in a window of this size. None, with the reason printed, if this machine has no browser.
    pub fn open(file: &Path, width: u32, height: u32) -> Option<Page> {
        let Some(program) = program() else {
            println!("skipped: no browser is installed (KATABOOK_BROWSER names one)");
            return None;
        };
        let folder = tempfile::tempdir().expect("a temporary folder");
        let (theirs_in, to) = std::io::pipe().expect("a pipe");
        let (from, theirs_out) = std::io::pipe().expect("a pipe");
        // A shell hands the pipes on as descriptors 3 and 4: its standard input and output, moved.
        let line = "exec \"$0\" --headless --no-sandbox --disable-gpu --disable-dev-shm-usage --no-first-run \
                    --remote-debugging-pipe --user-data-dir=\"$1\" --window-size=\"$2\" 3<&0 4>&1 </dev/null >/dev/null";
        let size = format!("{width},{height}");
        let browser = Command::new("sh")
            .args(["-c", line, &program])
            .arg(folder.path())
            .arg(size)
            .stdin(theirs_in)
            .stdout(theirs_out)
            .stderr(Stdio::null())
            .spawn()
            .expect("sh runs");
        let mut page =
            Page { browser, to, from: BufReader::new(from), session: String::new(), asked: 0, _folder: folder };
        let url = format!("file://{}", file.display());
        let target = page.ask("Target.createTarget", json!({ "url": url }))["targetId"].clone();
        let attached = page.ask("Target.attachToTarget", json!({ "targetId": target, "flatten": true }));
        page.session = attached["sessionId"].as_str().expect("a session").to_owned();
        page.wait_for("location.href !== 'about:blank' && document.readyState === 'complete'");
        Some(page)
    }

    /// What an expression is worth in the page.
    pub fn value(&mut self, expression: &str) -> Value {
        let answer = self.ask("Runtime.evaluate", json!({ "expression": expression, "returnByValue": true }));
        assert!(answer.get("exceptionDetails").is_none(), "{expression}: {answer}");
        answer["result"]["value"].clone()
    }

    /// Wait until an expression holds.
    pub fn wait_for(&mut self, expression: &str) {
        let began = Instant::now();
        while self.value(expression) != json!(true) {
            assert!(began.elapsed() < PATIENCE, "{expression} did not come to hold");
            std::thread::sleep(BETWEEN_LOOKS);
        }
    }

    /// Click in the middle of the first element that a CSS selector finds.
    pub fn click(&mut self, selector: &str) {
        let place = format!(
            "(() => {{ const e = document.querySelector({}); e.scrollIntoView({{ block: 'center' }});
               const b = e.getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2]; }})()",
            json!(selector)
        );
        let place = self.value(&place);
        for kind in ["mousePressed", "mouseReleased"] {
            let event = json!({ "type": kind, "x": place[0], "y": place[1], "button": "left", "clickCount": 1 });
            self.ask("Input.dispatchMouseEvent", event);
        }
    }

    /// Type a text where the focus is.
    pub fn type_text(&mut self, text: &str) {
        self.ask("Input.insertText", json!({ "text": text }));
    }

    /// Press a key that types nothing, such as `Escape`, or `Enter`.
    pub fn press(&mut self, key: &str, code: u32) {
        for kind in ["keyDown", "keyUp"] {
            let text = if kind == "keyDown" && key == "Enter" { "\r" } else { "" };
            let event = json!({ "type": kind, "key": key, "code": key, "windowsVirtualKeyCode": code, "text": text });
            self.ask("Input.dispatchKeyEvent", event);
        }
    }

    /// As it looks on a window of this size, in light or dark, on a screen or on paper.
    pub fn look(&mut self, width: u32, height: u32, medium: &str, scheme: &str) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.ask("Emulation.setDeviceMetricsOverride", size);
        let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
        self.ask("Emulation.setEmulatedMedia", json!({ "media": medium, "features": features }));
    }

    fn ask(&mut self, method: &str, parameters: Value) -> Value {
        self.asked += 1;
        let mut message = json!({ "id": self.asked, "method": method, "params": parameters });
        if !self.session.is_empty() {
            message["sessionId"] = json!(self.session);
        }
        self.to.write_all(format!("{message}\0").as_bytes()).expect("the browser listens");
        loop {
            let mut answer = Vec::new();
            self.from.read_until(0, &mut answer).expect("the browser answers");
            answer.pop();
            let answer: Value = serde_json::from_slice(&answer).expect("the browser speaks JSON");
            if answer["id"] == json!(self.asked) {
                assert!(answer.get("error").is_none(), "{method}: {answer}");
                return answer["result"].clone();
            }
        }
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        let _ = self.to.write_all(b"{\"id\":0,\"method\":\"Browser.close\"}\0");
        let _ = self.browser.wait();
    }
}

fn program() -> Option<String> {
    let runs = |name: &String| {
        let version = Command::new(name).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
        version.is_ok_and(|status| status.success())
    };
    std::env::var("KATABOOK_BROWSER").ok().into_iter().chain(NAMES.map(str::to_owned)).find(runs)
}
