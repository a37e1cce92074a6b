//! A terminal that tests type into and read: a tmux server for each test, and nobody else's.
//!
//! A program is waited for by what it shows, never by the clock. After it ended, the terminal shows `[ended: CODE]`.

use std::path::Path;
use std::process::{Command, Output};
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// How long a text may take to appear: long enough for a busy machine, as nothing waits for it in vain.
const PATIENCE: Duration = Duration::from_secs(60);
const BETWEEN_LOOKS: Duration = Duration::from_millis(20);

/// A terminal in which a command was started. It is closed, and what runs in it ended, when this is dropped.
pub struct Terminal {
    /// Holds the server's socket, so that servers of parallel tests do not meet.
    folder: TempDir,
}

impl Terminal {
    /// Start `command`, a line for `sh` that finds `kata` by its name, in a terminal of this size, in the folder `dir`.
    /// None, with the reason printed, if this machine has no tmux.
    pub fn start(command: &str, columns: u16, rows: u16, dir: &Path) -> Option<Terminal> {
        if Command::new("tmux").arg("-V").output().is_err() {
            println!("skipped: tmux is not installed");
            return None;
        }
        let terminal = Terminal { folder: tempfile::tempdir().expect("a temporary folder") };
        let line = format!("{command}; echo \"[ended: $?]\"; exec cat");
        let (columns, rows) = (columns.to_string(), rows.to_string());
        let dir = dir.to_str().expect("the folder's name is UTF-8");
        terminal.tmux(&["-f", "/dev/null", "new-session", "-d", "-x", &columns, "-y", &rows, "-c", dir, &line]);
        Some(terminal)
    }

    /// Press keys, as tmux names them: `Down`, `Enter`, `C-d`, `j`. Wait for their effect before an `Escape` is followed
    /// by another key: a terminal sends Alt with a key in the same way.
    pub fn send(&self, keys: &[&str]) {
        let mut arguments = vec!["send-keys"];
        arguments.extend(keys);
        self.tmux(&arguments);
    }

    /// Paste a text, as a terminal does it whose program has asked to be told (bracketed paste).
    pub fn paste(&self, text: &str) {
        let file = self.folder.path().join("pasted");
        std::fs::write(&file, text).expect("the folder can be written");
        self.tmux(&["load-buffer", file.to_str().expect("the folder's name is UTF-8")]);
        self.tmux(&["paste-buffer", "-p"]);
    }

    /// The screen once it shows `text`: its lines, without blanks at their ends.
    pub fn wait_for(&self, text: &str) -> String {
        self.wait(&format!("{text:?} did not appear"), |screen| screen.contains(text))
    }

    /// The screen once it is as wanted.
    pub fn wait_until(&self, wanted: impl Fn(&str) -> bool) -> String {
        self.wait("the screen is not as wanted", wanted)
    }

    fn wait(&self, otherwise: &str, wanted: impl Fn(&str) -> bool) -> String {
        let began = Instant::now();
        loop {
            let screen = self.screen();
            if wanted(&screen) {
                return screen;
            }
            assert!(began.elapsed() < PATIENCE, "{otherwise}. The screen:\n{screen}");
            std::thread::sleep(BETWEEN_LOOKS);
        }
    }

    /// Change the size of the window.
    pub fn resize(&self, columns: u16, rows: u16) {
        self.tmux(&["resize-window", "-x", &columns.to_string(), "-y", &rows.to_string()]);
    }

    /// What the terminal shows now.
    pub fn screen(&self) -> String {
        let screen = String::from_utf8(self.tmux(&["capture-pane", "-p"]).stdout).expect("the screen is UTF-8");
        screen.lines().map(|line| line.trim_end().to_owned() + "\n").collect()
    }

    /// The same with its colours, as escape sequences.
    pub fn coloured(&self) -> String {
        String::from_utf8(self.tmux(&["capture-pane", "-p", "-e"]).stdout).expect("the screen is UTF-8")
    }

    fn tmux(&self, arguments: &[&str]) -> Output {
        let output = self.command(arguments).output().expect("tmux runs");
        assert!(output.status.success(), "tmux {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        output
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let binary = assert_cmd::cargo::cargo_bin("kata");
        let folder = binary.parent().expect("the binary is in a folder").display().to_string();
        let path = std::env::var("PATH").unwrap_or_default();
        let mut command = Command::new("tmux");
        command.arg("-u").arg("-S").arg(self.folder.path().join("socket")).args(arguments);
        command.env("PATH", format!("{folder}:{path}")).env("LC_ALL", "C.UTF-8").env("SHELL", "/bin/sh");
        for name in ["NO_COLOR", "TMUX", "TMUX_PANE", "VISUAL", "EDITOR", "TERM_PROGRAM", "ZELLIJ"] {
            command.env_remove(name);
        }
        command
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.command(&["kill-server"]).output();
    }
}

#[test]
fn a_terminal_shows_what_runs_in_it_and_takes_keys() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let Some(terminal) = Terminal::start("read -r word; echo \"× $word\"", 40, 5, folder.path()) else { return };
    terminal.send(&["a", "b", "Enter"]);
    assert_eq!(terminal.wait_for("[ended: 0]"), "ab\n× ab\n[ended: 0]\n\n\n");
}
