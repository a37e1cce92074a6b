//! The one handle all output goes through.

use std::io::{self, BufRead, IsTerminal, Write};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::error::Error;
use crate::report::Style;
use crate::report::escape::{json, visible};

/// Standard output and standard error, with the style each wants.
pub struct Console {
    pub style: Style,
    error_style: Style,
}

impl Console {
    pub fn new() -> Console {
        Console { style: style_of(&io::stdout()), error_style: style_of(&io::stderr()) }
    }

    /// Print a result. A reader that has gone (`kata list | head`) is no error.
    pub fn print(&self, text: &str) {
        let _ = self.try_print(text);
    }

    /// Print a result; false if nobody reads it any more.
    pub fn try_print(&self, text: &str) -> bool {
        let mut out = io::stdout().lock();
        out.write_all(text.as_bytes()).and_then(|()| out.flush()).is_ok()
    }

    /// Whether somebody sits there: keys come from a terminal, and what is printed goes to one.
    pub fn is_terminal(&self) -> bool {
        io::stdin().is_terminal() && io::stdout().is_terminal()
    }

    /// Print JSON, indented, with a final newline.
    pub fn print_json(&self, value: &impl serde::Serialize) -> crate::error::Result<()> {
        self.print(&self.json(value)?);
        Ok(())
    }

    /// The same as a text.
    pub fn json(&self, value: &impl serde::Serialize) -> crate::error::Result<String> {
        let text = serde_json::to_string_pretty(value).map_err(|e| Error::new(format!("cannot write JSON: {e}")))?;
        Ok(format!("{}\n", json(text)))
    }

    /// Ask whether to go on; no is what a mere Enter means. None if nobody is there to answer.
    pub fn confirm(&self, question: &str) -> Option<bool> {
        Some(matches!(self.answer(question, "[y/N]")?.as_str(), "y" | "yes"))
    }

    /// The same where a mere Enter means yes: what is offered takes nothing from anybody.
    pub fn offer(&self, question: &str) -> Option<bool> {
        Some(matches!(self.answer(question, "[Y/n]")?.as_str(), "" | "y" | "yes"))
    }

    /// What is typed, in small letters and without blanks around it. The end of the input is a no.
    fn answer(&self, question: &str, choice: &str) -> Option<String> {
        if !io::stdin().is_terminal() || !io::stderr().is_terminal() {
            return None;
        }
        let _ = write!(io::stderr().lock(), "{} {choice} ", visible(question));
        let mut answer = String::new();
        match io::stdin().lock().read_line(&mut answer) {
            Ok(1..) => Some(answer.trim().to_lowercase()),
            _ => {
                let _ = writeln!(io::stderr().lock());
                Some("no".to_owned())
            }
        }
    }

    /// Print something to know that is no error.
    pub fn note(&self, text: &str) {
        let _ = writeln!(io::stderr().lock(), "{} {}", self.error_style.warn("note:"), visible(text));
    }

    /// Print what is going on, to who waits for a result.
    pub fn progress(&self, text: &str) {
        let _ = writeln!(io::stderr().lock(), "{}", visible(text));
    }

    /// How far something has come that takes a while; seen on a terminal only. Its message says what was done last.
    pub fn bar(&self) -> ProgressBar {
        let bar = ProgressBar::with_draw_target(Some(0), ProgressDrawTarget::stderr_with_hz(8));
        let style = ProgressStyle::with_template("{bar:30} {pos} of {len}, {eta} left  {wide_msg}");
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        bar.enable_steady_tick(Duration::from_millis(500));
        bar
    }

    /// Print what went wrong, where, and the next step.
    pub fn error(&self, error: &Error) {
        let mut text = format!("{} {}\n", self.error_style.bad("error:"), visible(&error.to_string()));
        if let Some(next) = &error.next {
            text += &format!("  {} {}\n", self.error_style.strong("next:"), visible(next));
        }
        let _ = io::stderr().lock().write_all(text.as_bytes());
    }
}

/// Colour on a terminal only, and not where it is unwanted (no-color.org) or cannot be shown.
fn style_of(stream: &impl IsTerminal) -> Style {
    let unwanted = std::env::var_os("NO_COLOR").is_some_and(|v| !v.is_empty())
        || std::env::var_os("TERM").is_some_and(|t| t == "dumb");
    let width = terminal_size::terminal_size().map_or(80, |(width, _)| usize::from(width.0));
    if stream.is_terminal() { Style { colour: !unwanted, width: width.max(40) } } else { Style::plain() }
}
