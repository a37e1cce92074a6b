//! What each key of the practice loop means.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::{Content, Effect, Live, Over, Phase};
use crate::outcome::Verdict;
use crate::tui::browser::Step;

impl Live {
    /// What a key asks for.
    pub fn key(&mut self, key: KeyEvent) -> Option<Effect> {
        self.said = None;
        if self.browser.is_some() {
            return self.browse(key);
        }
        if key.modifiers.contains(KeyModifiers::CONTROL) {
            return match key.code {
                KeyCode::Char('c') => Some(Effect::Quit),
                _ => None,
            };
        }
        if self.scroll(key.code) {
            return None;
        }
        match self.over.take() {
            Some(Over::Ask { yes, .. }) if matches!(key.code, KeyCode::Char('y' | 'Y')) => Some(yes),
            // Any other key takes away what lies over the report; one that means something is heard as well.
            Some(_) if matches!(key.code, KeyCode::Esc | KeyCode::Char('q')) => self.back(),
            Some(Over::Ask { .. }) => self.back(),
            Some(_) => {
                self.top = 0;
                self.command(key.code)
            }
            None => self.command(key.code),
        }
    }

    fn browse(&mut self, key: KeyEvent) -> Option<Effect> {
        match self.browser.as_mut()?.handle(key) {
            Step::Stay => None,
            Step::Closed => {
                self.browser = None;
                None
            }
            Step::Chosen(id) => {
                self.browser = None;
                self.katas.iter().position(|kata| kata.id() == id).map(Effect::Go)
            }
        }
    }

    fn back(&mut self) -> Option<Effect> {
        self.top = 0;
        None
    }

    fn command(&mut self, code: KeyCode) -> Option<Effect> {
        match code {
            KeyCode::Char('q') => Some(Effect::Quit),
            KeyCode::Char('n') => self.step(1),
            KeyCode::Char('p') => self.step(-1),
            KeyCode::Char('c') | KeyCode::Enter => Some(Effect::Check),
            KeyCode::Char('l') => Some(Effect::List),
            KeyCode::Char('h') => Some(Effect::Hint),
            KeyCode::Char('x') => Some(Effect::Explain),
            KeyCode::Char('s') => self.solution(),
            KeyCode::Char('e' | 'o') => Some(Effect::Edit),
            KeyCode::Char('r') => {
                self.ask("Bring the starter back? Your file is moved to the folder kept/. (y/n)", Effect::Reset)
            }
            KeyCode::Char('t') => {
                let (title, prompt) = (self.kata().facts.title.clone(), self.kata().prompt.clone());
                self.show(title, vec![Content::Markdown(prompt)])
            }
            KeyCode::Char('?') => self.show("Keys".into(), vec![Content::Plain(KEYS.into())]),
            _ => None,
        }
    }

    fn step(&mut self, by: isize) -> Option<Effect> {
        match self.current.checked_add_signed(by).filter(|index| *index < self.katas.len()) {
            Some(index) => Some(Effect::Go(index)),
            None => {
                let end = if by > 0 { "This is the last kata" } else { "This is the first kata" };
                self.said = Some(format!("{end}; l lists them all."));
                None
            }
        }
    }

    fn solution(&mut self) -> Option<Effect> {
        let report_passed = matches!(&self.phase, Phase::Told { report, .. } if report.verdict == Verdict::Passed);
        if report_passed || self.state(self.kata().id()).passed() {
            return Some(Effect::Solution);
        }
        self.ask(
            "You have not passed yet. See the reference solution all the same? It is noted, and the kata comes back for \
             review sooner. (y/n)",
            Effect::SolutionAnyway,
        )
    }

    fn ask(&mut self, question: &str, yes: Effect) -> Option<Effect> {
        self.over = Some(Over::Ask { question: question.into(), yes });
        None
    }

    /// Lay a text over the report.
    pub fn show(&mut self, title: String, parts: Vec<Content>) -> Option<Effect> {
        self.over = Some(Over::Text { title, parts });
        self.top = 0;
        None
    }

    fn scroll(&mut self, code: KeyCode) -> bool {
        let page = usize::from(self.room.saturating_sub(1).max(1));
        self.top = match code {
            KeyCode::Up | KeyCode::Char('k') => self.top.saturating_sub(1),
            KeyCode::Down | KeyCode::Char('j') => self.top.saturating_add(1),
            KeyCode::PageUp => self.top.saturating_sub(page),
            KeyCode::PageDown | KeyCode::Char(' ') => self.top.saturating_add(page),
            KeyCode::Home => 0,
            KeyCode::End => usize::MAX,
            _ => return false,
        };
        true
    }
}

const KEYS: &str = "\
save the file   check it: a file saved for another kata goes there
c, Enter        check again
t               the task
h               one more hint
x               explain the concept, and what the reference solution shows
s               the reference solution beside yours
n, p            next, previous kata
l               the list of all katas
e               open the file in your editor
r               bring the starter back; your file is kept
↑ ↓, j k        scroll; also PgUp, PgDn, space, Home, End
?               these keys
q               quit, or close what lies over the report
";
