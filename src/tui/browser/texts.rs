//! What the browser says: a kata's task with its facts and advice, and what the keys do.
//!
//! Does not own: where it stands on the screen (`draw`).

use ratatui::style::Style as Look;
use ratatui::text::{Line, Span};

use super::Entry;
use crate::report::escape::visible;
use crate::report::{Style, markdown};
use crate::tui::text::{Looks, fit, lines_of, width};
use crate::workspace::State;

const KEYS: [(&str, &str); 12] = [
    ("↑ ↓  j k", "up and down"),
    ("PgUp PgDn  Home End", "a page, to the first, to the last"),
    ("Enter", "choose this kata"),
    ("/", "find as you type, best first: a question, a word, an id"),
    ("s", "filter by state: new, tried, passed, mastered, due, all"),
    ("t", "filter by topic, one after the other"),
    ("Tab  Space", "the task alone, and back to the list"),
    ("J K  Ctrl-d Ctrl-u", "scroll the task"),
    ("Esc", "back: from the task, the filter, the list"),
    ("q  Ctrl-c", "close"),
    ("", ""),
    ("", "passed, as a filter, is all that passed: ✓ ★ ↻"),
];

/// A kata's facts, what may come before it, and its task.
pub(super) fn task(entry: &Entry, columns: usize, looks: Looks) -> Vec<Line<'static>> {
    let minutes = entry.minutes.map_or(String::new(), |minutes| format!(", about {minutes} minutes"));
    let facts = format!("{}, asked: {}{minutes}", entry.difficulty, entry.rarity);
    let mut lines = vec![Line::from(vec![
        Span::styled(visible(&entry.id).into_owned(), looks.strong()),
        Span::styled(format!("  {} {}", entry.state.mark(), entry.state), look_of(entry.state, looks)),
    ])];
    lines.extend(wrapped(&facts, columns).into_iter().map(|line| line.style(looks.faint())));
    lines.extend(wrapped(&visible(&entry.summary), columns));
    for question in &entry.questions {
        lines.extend(
            wrapped(&format!("asks: {}", visible(question)), columns).into_iter().map(|line| line.style(looks.faint())),
        );
    }
    if let Some(advice) = advice(entry) {
        lines.extend(wrapped(&advice, columns).into_iter().map(|line| line.style(looks.warn())));
    }
    lines.push(Line::default());
    let style = Style { colour: looks.colour, width: columns };
    lines.extend(lines_of(&markdown::render_within(&visible(&entry.prompt), "", &style), columns));
    lines
}

/// What a learner may want to do before, as advice: nothing is locked, and who passed needs none.
fn advice(entry: &Entry) -> Option<String> {
    if entry.state.passed() {
        return None;
    }
    let open = entry.needs.iter().filter(|need| !need.passed);
    let open: Vec<String> = open.map(|need| format!("{} (not passed yet)", visible(&need.id))).collect();
    (!open.is_empty()).then(|| format!("You may want first: {}", open.join(", ")))
}

pub(super) fn help(columns: u16) -> Vec<Line<'static>> {
    let columns = usize::from(columns);
    let name = 2 + KEYS.iter().map(|(keys, _)| width(keys)).max().unwrap_or(0);
    let mut lines = Vec::new();
    for (keys, does) in KEYS {
        let does = wrapped(does, columns.saturating_sub(name).max(20));
        for (number, line) in does.into_iter().enumerate() {
            let keys = if number == 0 { keys } else { "" };
            lines.push(Line::raw(format!("{}{line}", fit(keys, name))));
        }
    }
    lines
}

pub(super) fn wrapped(text: &str, columns: usize) -> Vec<Line<'static>> {
    lines_of(&crate::report::wrap(text, "", columns), columns)
}

/// How the mark of a state looks.
pub(super) fn look_of(state: State, looks: Looks) -> Look {
    match state {
        State::New => looks.faint(),
        State::Tried | State::Due => looks.warn(),
        State::Passed | State::Mastered => looks.good(),
    }
}

/// `1 kata`, `12 katas`.
pub(super) fn count(katas: usize) -> String {
    format!("{katas} {}", if katas == 1 { "kata" } else { "katas" })
}
