//! The katas, to look through and to choose from.
//!
//! Owns: what is shown and selected, and what each key does to that. Does not own: how it looks (`draw`), the terminal,
//! or what choosing a kata means.

mod draw;
mod entry;
mod filter;
mod texts;

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::catalog::Topic;
use crate::report::escape::visible;
use crate::search::{Index, Typing};
use crate::tui::text::width;
use filter::Filter;

pub use entry::{Entry, Need};

/// The list of katas, with the task of the selected one.
pub struct Browser {
    /// In reading order, topic by topic.
    entries: Vec<Entry>,
    topics: Vec<Topic>,
    /// The columns of the longest id.
    longest_id: usize,
    filter: Filter,
    index: Index,
    /// What the filter's words find, the best one first.
    found: Vec<usize>,
    mode: Mode,
    /// Whether the task has the whole screen.
    reading: bool,
    /// Which entry is selected; it is one of those shown, if there are any.
    selected: usize,
    /// The first line of the list that is seen.
    top: usize,
    /// How many lines of the task, or of the help, are above what is seen.
    scroll: usize,
    /// How many lines a page has, as it was last drawn.
    page: usize,
}

/// What became of a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Draw again, and go on.
    Stay,
    /// The kata with this id was chosen.
    Chosen(String),
    /// No kata was chosen.
    Closed,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mode {
    Browsing,
    /// What is typed filters.
    Typing,
    Help,
}

/// Where a key moves to.
#[derive(Debug, Clone, Copy)]
enum Move {
    Lines(isize),
    Pages(isize),
    First,
    Last,
}

impl Browser {
    /// A browser of these katas.
    ///
    /// entries: in reading order. topics: as the workbook has them. index: of the same katas in the same order.
    /// start: the id of the kata to begin at.
    pub fn new(entries: Vec<Entry>, topics: Vec<Topic>, index: Index, start: Option<&str>) -> Browser {
        let selected = entries.iter().position(|e| Some(e.id.as_str()) == start).unwrap_or(0);
        let longest_id = entries.iter().map(|entry| width(&visible(&entry.id))).max().unwrap_or(0);
        Browser {
            entries,
            topics,
            longest_id,
            filter: Filter::default(),
            index,
            found: Vec::new(),
            mode: Mode::Browsing,
            reading: false,
            selected,
            top: 0,
            scroll: 0,
            page: 1,
        }
    }

    /// Do what a key means.
    pub fn handle(&mut self, key: KeyEvent) -> Step {
        if key.kind == KeyEventKind::Release {
            return Step::Stay;
        }
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        if control && key.code == KeyCode::Char('c') {
            return Step::Closed;
        }
        match self.mode {
            Mode::Browsing if control => self.scroll_half_a_page(key.code),
            Mode::Browsing => return self.command(key.code),
            Mode::Typing => self.typed(key.code, control),
            Mode::Help => self.help(key.code),
        }
        Step::Stay
    }

    fn command(&mut self, key: KeyCode) -> Step {
        match key {
            KeyCode::Enter => return self.chosen(),
            KeyCode::Char('q') => return Step::Closed,
            KeyCode::Esc => return self.one_step_back(),
            KeyCode::Char('?') => self.switch(Mode::Help),
            KeyCode::Char('/') => {
                self.reading = false;
                self.switch(Mode::Typing);
            }
            KeyCode::Char('s') => self.refine(Filter::next_state),
            KeyCode::Char('t') => {
                let topics: Vec<String> = self.topics_with_katas().map(|t| t.id.clone()).collect();
                self.refine(|filter| filter.next_topic(&topics));
            }
            KeyCode::Tab | KeyCode::Char(' ') => {
                self.reading = !self.reading;
                self.scroll = 0;
            }
            KeyCode::Char('J') => self.scroll_by(1),
            KeyCode::Char('K') => self.scroll_by(-1),
            _ => {
                if let Some(to) = movement(key) {
                    if self.reading { self.scroll_to(to) } else { self.select(to) }
                }
            }
        }
        Step::Stay
    }

    /// A key while the filter is being typed. Keys that are no text still move.
    fn typed(&mut self, key: KeyCode, control: bool) {
        match key {
            KeyCode::Enter => self.switch(Mode::Browsing),
            KeyCode::Esc => {
                self.switch(Mode::Browsing);
                self.refine(|filter| filter.words.clear());
            }
            KeyCode::Backspace if self.filter.words.is_empty() => self.switch(Mode::Browsing),
            KeyCode::Backspace => self.refine(|filter| _ = filter.words.pop()),
            KeyCode::Char('u') if control => self.refine(|filter| filter.words.clear()),
            KeyCode::Char(c) if !control => self.refine(|filter| filter.words.push(c)),
            KeyCode::Char(_) => {}
            _ => {
                if let Some(to) = movement(key) {
                    self.select(to);
                }
            }
        }
    }

    /// A key while the keys are explained: it moves there, or ends it.
    fn help(&mut self, key: KeyCode) {
        match movement(key) {
            Some(to) => self.scroll_to(to),
            None => self.switch(Mode::Browsing),
        }
    }

    fn chosen(&self) -> Step {
        match self.current() {
            Some(entry) => Step::Chosen(entry.id.clone()),
            None => Step::Stay,
        }
    }

    /// From the task to the list, from a filtered list to all katas, from there out.
    fn one_step_back(&mut self) -> Step {
        if self.reading {
            self.reading = false;
            self.scroll = 0;
        } else if self.filter.is_set() {
            self.refine(|filter| *filter = Filter::default());
        } else {
            return Step::Closed;
        }
        Step::Stay
    }

    fn switch(&mut self, mode: Mode) {
        self.mode = mode;
        self.scroll = 0;
    }

    /// Change the filter. Other words select what answers them best; else the selection stays where it is if it can, and
    /// otherwise goes on to what is shown next.
    fn refine(&mut self, change: impl FnOnce(&mut Filter)) {
        let words = self.filter.words.clone();
        change(&mut self.filter);
        self.reading = false;
        if self.filter.words != words {
            self.search();
        }
        let shown = self.shown();
        if let (true, Some(best)) = (self.filter.words != words && self.filter.ranks(), shown.first()) {
            self.selected = *best;
            self.top = 0;
            self.scroll = 0;
        }
        if shown.contains(&self.selected) {
            return;
        }
        let next = shown.iter().find(|i| **i > self.selected).or(shown.last());
        if let Some(next) = next {
            self.selected = *next;
        }
        self.scroll = 0;
    }

    /// Find what the filter's words ask for. A search that fails finds nothing: it is tried again with the next key.
    fn search(&mut self) {
        let found = self.index.search(&self.filter.words, Typing::Underway).ok();
        let readings = found.iter().flat_map(|found| &found.readings);
        self.filter.read_as = readings.filter_map(|reading| reading.used.clone()).collect();
        self.found = found.map(|found| found.hits.iter().map(|hit| hit.number).collect()).unwrap_or_default();
    }

    fn select(&mut self, to: Move) {
        let shown = self.shown();
        let Some(at) = shown.iter().position(|i| *i == self.selected) else { return };
        self.selected = shown[moved(at, to, self.page, shown.len() - 1)];
        self.scroll = 0;
    }

    /// Scroll the text. Drawing knows how long it is, and goes back to its end.
    fn scroll_to(&mut self, to: Move) {
        self.scroll = moved(self.scroll, to, self.page, usize::from(u16::MAX));
    }

    fn scroll_by(&mut self, lines: isize) {
        self.scroll_to(Move::Lines(lines));
    }

    fn scroll_half_a_page(&mut self, key: KeyCode) {
        let half = isize::try_from(self.page / 2).unwrap_or(0).max(1);
        match key {
            KeyCode::Char('d') => self.scroll_by(half),
            KeyCode::Char('u') => self.scroll_by(-half),
            _ => {}
        }
    }

    /// The selected kata, if any is shown.
    fn current(&self) -> Option<&Entry> {
        self.entries.get(self.selected).filter(|_| self.shown().contains(&self.selected))
    }

    /// Which entries are shown: in reading order, or the best one first where words are looked for.
    fn shown(&self) -> Vec<usize> {
        let all = if self.filter.ranks() { self.found.clone() } else { (0..self.entries.len()).collect() };
        all.into_iter().filter(|i| self.filter.admits(&self.entries[*i])).collect()
    }

    fn topics_with_katas(&self) -> impl Iterator<Item = &Topic> {
        self.topics.iter().filter(|topic| self.entries.iter().any(|entry| entry.topic == topic.id))
    }
}

fn movement(key: KeyCode) -> Option<Move> {
    Some(match key {
        KeyCode::Down | KeyCode::Char('j') => Move::Lines(1),
        KeyCode::Up | KeyCode::Char('k') => Move::Lines(-1),
        KeyCode::PageDown => Move::Pages(1),
        KeyCode::PageUp => Move::Pages(-1),
        KeyCode::Home => Move::First,
        KeyCode::End => Move::Last,
        _ => return None,
    })
}

fn moved(from: usize, to: Move, page: usize, last: usize) -> usize {
    let page = isize::try_from(page).unwrap_or(1).max(1);
    match to {
        Move::Lines(lines) => from.saturating_add_signed(lines).min(last),
        Move::Pages(pages) => from.saturating_add_signed(pages * page).min(last),
        Move::First => 0,
        Move::Last => last,
    }
}

#[cfg(test)]
mod tests;
