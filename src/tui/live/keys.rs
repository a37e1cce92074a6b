//! What each key of the practice loop means.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::{Awaited, Content, Effect, Live, Over, Phase};
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
                KeyCode::Char('z') => Some(Effect::Suspend),
                _ => None,
            };
        }
        if let Some(Over::Ask { .. }) = &self.over {
            return self.answer(key.code);
        }
        if self.scroll(key.code) {
            return None;
        }
        let closes = matches!(key.code, KeyCode::Esc | KeyCode::Char('q' | '?'));
        if closes && self.over.take().is_some() {
            self.top = 0;
            return None;
        }
        let over = self.over.is_some();
        let effect = self.command(key.code);
        if over && effect.is_some() {
            self.over = None;
            self.top = 0;
        }
        effect
    }

    /// An answer is a whole word: keys that were meant for an editor do not move files.
    fn answer(&mut self, code: KeyCode) -> Option<Effect> {
        let Some(Over::Ask { typed, yes, .. }) = &mut self.over else { return None };
        let yes = yes.clone();
        match code {
            KeyCode::Char(c) if typed.len() < 3 => {
                typed.push(c);
                return None;
            }
            KeyCode::Backspace => {
                typed.pop();
                return None;
            }
            _ => {}
        }
        let agreed = code == KeyCode::Enter && typed == "yes";
        self.over = None;
        self.top = 0;
        agreed.then_some(yes)
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
                self.ask("Bring the starter back? Your file is moved to the folder kept/.", Effect::Reset)
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
             review sooner.",
            Effect::SolutionAnyway,
        )
    }

    fn ask(&mut self, question: &str, yes: Effect) -> Option<Effect> {
        self.over = Some(Over::Ask { question: question.into(), yes, typed: String::new() });
        self.top = 0;
        None
    }

    /// Lay a text over the report.
    pub fn show(&mut self, title: String, parts: Vec<Content>) -> Option<Effect> {
        self.over = Some(Over::Text { title, parts, awaits: None });
        self.top = 0;
        None
    }

    /// The same, and something is still to come.
    pub fn show_awaiting(&mut self, title: String, parts: Vec<Content>, awaits: Awaited) {
        self.over = Some(Over::Text { title, parts, awaits: Some(awaits) });
        self.top = 0;
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
Ctrl-Z          back to the shell; `fg` returns
";
