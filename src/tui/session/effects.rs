//! What the practice loop's state asks for, done.

use std::path::{Path, PathBuf};

use super::Session;
use crate::catalog::Kata;
use crate::editor;
use crate::error::Result;
use crate::judge::Submission;
use crate::search::{Document, Index};
use crate::tui::browser::{Browser, Entry};
use crate::tui::live::{Awaited, Content, Effect};
use crate::tui::terminal::Screen;
use crate::workspace::history::Look;
use crate::workspace::{Reset, clock, files};

impl Session {
    /// Do what the state asks for; true if the loop ends with it.
    pub(super) fn effect(&mut self, effect: Effect, screen: &mut Screen) -> Result<bool> {
        let helps = matches!(effect, Effect::Hint | Effect::Explain | Effect::Solution | Effect::SolutionAnyway);
        if helps && self.in_interview() {
            self.live.said = Some("An interview is running: no help until it ends (`kata interview --end`).".into());
            return Ok(false);
        }
        match effect {
            Effect::Quit => return Ok(true),
            Effect::Check => self.check(),
            Effect::Go(index) => self.go(index),
            Effect::Hint => self.hint(),
            Effect::Explain => self.explain(),
            Effect::Solution => self.solution(),
            Effect::SolutionAnyway => {
                self.look(Look::Solution);
                self.solution();
            }
            Effect::Reset => self.reset(),
            Effect::Edit => self.edit(screen)?,
            Effect::List => self.list()?,
            Effect::Suspend => self.suspend(screen)?,
        }
        Ok(false)
    }

    fn in_interview(&self) -> bool {
        let history = self.history();
        history.is_some_and(|history| history.running_interview(clock::now()).is_ok_and(|found| found.is_some()))
    }

    /// Go to a kata and check its file.
    pub(super) fn go(&mut self, index: usize) {
        let file = self.file_of(&self.live.katas[index]);
        self.switch(index, &file);
        self.check();
    }

    /// Where a kata is worked on: its file under review if a review is open, else the practice folder's.
    fn file_of(&self, kata: &Kata) -> PathBuf {
        let schedule = self.history().and_then(|history| history.schedule().ok());
        let reviewing = schedule.is_some_and(|schedule| schedule.get(kata.id()).is_some_and(|due| due.begun));
        let review = self.practice.review_file(&kata.at);
        if reviewing && review.is_file() { review } else { self.practice.file(&kata.at) }
    }

    pub(super) fn switch(&mut self, index: usize, file: &Path) {
        let kata = self.live.katas[index].clone();
        let hints = self.history().and_then(|history| history.hints_shown(kata.id()).ok()).unwrap_or(0);
        self.live.go(index, file.strip_prefix(&self.root).unwrap_or(file), hints);
        if let Some(mut history) = self.history() {
            // Where one was is a convenience: a history that cannot be written has said so already.
            let _ = history.set_current(kata.id());
        }
    }

    fn list(&mut self) -> Result<()> {
        let entries = self.live.katas.iter().map(|kata| Entry::new(kata, &self.live.standings)).collect();
        let index = Index::of(self.live.katas.iter().map(|kata| Document::from(kata.as_ref())))?;
        self.live.browser = Some(Browser::new(entries, self.topics.clone(), index, Some(self.live.kata().id())));
        Ok(())
    }

    fn hint(&mut self) {
        let kata = self.live.kata().clone();
        let all = kata.facts.hints.len();
        match self.practice.history().and_then(|mut history| history.next_hint(kata.id(), all)) {
            Ok(shown) => self.live.hints = shown,
            Err(problem) => {
                self.live.hints = (self.live.hints + 1).min(all);
                self.live.said = Some(problem.with_next());
            }
        }
        // Hints stand at the end of the report.
        self.live.top = usize::MAX;
    }

    fn explain(&mut self) {
        let kata = self.live.kata().clone();
        let concept = vec![Content::Markdown(kata.concept.shown(None))];
        self.live.show_awaiting(kata.facts.title.clone(), concept, Awaited::Observed);
        self.runner.observe(&kata);
        self.look(Look::Explanation);
    }

    fn look(&mut self, what: Look) {
        let kata = self.live.kata().clone();
        if let Err(problem) = self.practice.history().and_then(|mut history| history.looked_at(kata.id(), what)) {
            self.live.said = Some(problem.with_next());
        }
    }

    fn solution(&mut self) {
        let kata = self.live.kata().clone();
        let mine = Submission::of_file(&self.root.join(&self.live.file)).ok();
        let title = format!("{}: the reference beside yours", kata.id());
        match mine.filter(|mine| mine.source() != kata.starter.as_bytes()) {
            Some(mine) => {
                self.live.show_awaiting(title, Vec::new(), Awaited::Compared);
                self.live.said = Some("Both are run and compared…".into());
                self.runner.compare(&kata, mine);
            }
            None => {
                let title = format!("A reference solution of {}", kata.id());
                self.live.show(title, vec![Content::Plain(kata.reference.clone())]);
            }
        }
    }

    fn reset(&mut self) {
        let kata = self.live.kata().clone();
        if !self.practice.is_there() {
            return self.check(); // which says so
        }
        let file = self.root.join(&self.live.file);
        let said = Some(match self.practice.reset_file(&kata, &file) {
            Ok(Reset::Kept(kept)) => {
                format!("Your file is {} now.", kept.strip_prefix(self.practice.root()).unwrap_or(&kept).display())
            }
            Ok(Reset::Missing) => "The starter is back.".into(),
            Ok(Reset::NotBegun) => "This is the starter already.".into(),
            Err(problem) => problem.with_next(),
        });
        self.has_changed(&file);
        self.check();
        self.live.said = said;
    }

    /// Give the terminal to an editor until it ends.
    fn edit(&mut self, screen: &mut Screen) -> Result<()> {
        let file = self.root.join(&self.live.file);
        let text = files::read(&file).unwrap_or_default();
        let line = editor::first_todo(&String::from_utf8_lossy(&text));
        let mut command = match editor::command(|name| std::env::var_os(name), &file, line) {
            Ok(command) => command,
            Err(problem) => {
                self.live.said = Some(problem.with_next());
                return Ok(());
            }
        };
        let program = command.get_program().to_string_lossy().into_owned();
        let ended = self.keyboard.leave_to(|| screen.leave_to(|| command.status()))?;
        self.live.said = match ended {
            Ok(status) if status.success() => None,
            Ok(status) => Some(format!("{program} ended with {status}")),
            Err(problem) => Some(format!("cannot start {program}: {problem}; set VISUAL or EDITOR")),
        };
        Ok(())
    }

    /// Stop, as a program does on Ctrl-Z, until the shell lets it go on.
    fn suspend(&mut self, screen: &mut Screen) -> Result<()> {
        let stop = || rustix::process::kill_current_process_group(rustix::process::Signal::TSTP);
        if let Err(problem) = self.keyboard.leave_to(|| screen.leave_to(stop))? {
            self.live.said = Some(format!("cannot stop: {problem}"));
        }
        Ok(())
    }
}
