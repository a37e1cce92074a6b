//! How text is set: colour or none, and how wide.

use anstyle::{AnsiColor, Effects, Style as Ansi};

/// Settings of one output. `Style::plain()` is what a pipe gets.
#[derive(Debug, Clone, Copy)]
pub struct Style {
    pub colour: bool,
    /// Columns, for rules and wrapping; values and source lines are never cut to it.
    pub width: usize,
}

impl Style {
    pub fn plain() -> Style {
        Style { colour: false, width: 80 }
    }

    pub fn good(&self, text: &str) -> String {
        self.paint(text, AnsiColor::Green.on_default())
    }

    pub fn bad(&self, text: &str) -> String {
        self.paint(text, AnsiColor::Red.on_default())
    }

    pub fn warn(&self, text: &str) -> String {
        self.paint(text, AnsiColor::Yellow.on_default())
    }

    pub fn strong(&self, text: &str) -> String {
        self.paint(text, Ansi::new().effects(Effects::BOLD))
    }

    pub fn faint(&self, text: &str) -> String {
        self.paint(text, Ansi::new().effects(Effects::DIMMED))
    }

    pub fn marked(&self, text: &str, good: bool) -> String {
        let colour = if good { AnsiColor::Green } else { AnsiColor::Red };
        self.paint(text, colour.on_default().effects(Effects::INVERT))
    }

    fn paint(&self, text: &str, style: Ansi) -> String {
        if self.colour { format!("{style}{text}{style:#}") } else { text.to_owned() }
    }

    /// A line across, with a title at its beginning.
    pub fn rule(&self, title: &str) -> String {
        let used = title.chars().count() + 4;
        format!(
            "{} {} {}",
            self.faint("──"),
            self.strong(title),
            self.faint(&"─".repeat(self.width.min(100).saturating_sub(used)))
        )
    }
}

/// `text` wrapped to `width` columns, each line after `indent`.
pub fn wrap(text: &str, indent: &str, width: usize) -> String {
    let words = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    wrap_kept(&text.lines().map(words).collect::<Vec<_>>().join("\n"), indent, width)
}

/// The same, for a text that quotes values: blanks in a row are kept.
pub fn wrap_kept(text: &str, indent: &str, width: usize) -> String {
    let room = width.saturating_sub(indent.chars().count()).max(20);
    let mut lines = Vec::new();
    for paragraph in text.lines() {
        let mut line = String::new();
        for word in paragraph.trim().split(' ') {
            if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > room {
                lines.push(std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        lines.push(line);
    }
    lines.iter().map(|l| format!("{indent}{l}").trim_end().to_owned() + "\n").collect()
}

/// A line of at most so many columns, cut visibly.
pub fn cut(line: &str, width: usize) -> String {
    match line.char_indices().nth(width) {
        None => line.to_owned(),
        Some(_) => line.chars().take(width.saturating_sub(1)).chain(['…']).collect(),
    }
}

/// Each line of `text` after `indent`, otherwise as it is.
pub fn indented(text: &str, indent: &str) -> String {
    text.lines().map(|l| format!("{indent}{l}").trim_end().to_owned() + "\n").collect()
}
