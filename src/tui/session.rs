//! Runs the practice loop: brings events to the state, and does what the state asks for.
//!
//! Owns: the terminal, the keyboard, and the order in which things happen. Does not own: what an event means (`live`).

mod effects;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::thread;

use ratatui::crossterm::event::KeyEvent;

use super::keyboard::{Key, Keyboard};
use super::live::{Live, Notice, Phase};
use super::runner::Runner;
use super::saves::{Saves, Watching};
use super::terminal::Screen;
use crate::catalog::{Kata, Topic};
use crate::error::{Error, Result};
use crate::judge::{Options, Submission};
use crate::outcome::{Report, Verdict};
use crate::report::Style;
use crate::workspace::history::{History, NewAttempt};
use crate::workspace::{Practice, name_prerequisites, purpose};

/// What a practice loop is about.
pub struct Setup {
    pub practice: Practice,
    /// In reading order, at least one.
    pub katas: Vec<Arc<Kata>>,
    pub topics: Vec<Topic>,
    /// The kata to begin with; otherwise the one that was current, or the first that is not passed.
    pub begin_with: Option<String>,
    pub watching: Watching,
    pub options: Options,
    pub style: Style,
}

/// Something that happened.
enum Event {
    Key(KeyEvent),
    /// The window has another size.
    Resized,
    /// Files that may have been saved.
    Saved(BTreeSet<PathBuf>),
    Notice(Box<Notice>),
}

/// Run the loop on this terminal until it is left.
///
/// # Errors
/// The terminal cannot be used, or the folder cannot be watched. The terminal is as it was.
pub fn run(setup: Setup) -> Result<()> {
    let mut session = Session::new(setup)?;
    session.run(&mut Screen::open()?)
}

/// A practice loop in progress.
struct Session {
    practice: Practice,
    /// The practice folder without symbolic links, as the watcher names it.
    root: PathBuf,
    live: Live,
    topics: Vec<Topic>,
    runner: Runner,
    events: Receiver<Event>,
    keyboard: Arc<Keyboard>,
    history: Option<History>,
    /// The attempt that was recorded last, with the number of its submission.
    recorded: Option<(u64, i64)>,
    /// What was checked last: saving it again unchanged checks nothing.
    checked: Option<(PathBuf, Vec<u8>)>,
    _saves: Saves,
}

impl Session {
    fn new(setup: Setup) -> Result<Session> {
        let Setup { practice, katas, topics, begin_with, watching, options, style } = setup;
        let root = practice.root().canonicalize().map_err(|e| Error::io("find this folder", practice.root(), &e))?;
        let practice = Practice::at(&root)?.unwrap_or(practice);
        let (events, happened) = channel();
        let saves = Saves::watch(&folders(&practice, &katas), watching, {
            let events = events.clone();
            move |paths| drop(events.send(Event::Saved(paths)))
        })?;
        let runner = Runner::start(options, {
            let events = events.clone();
            move |notice| drop(events.send(Event::Notice(Box::new(notice))))
        });
        let keyboard = Arc::new(Keyboard::default());
        let (history, problem) = match practice.history() {
            Ok(history) => (Some(history), None),
            Err(problem) => (None, Some(problem.with_next())),
        };
        let mut live = Live::new(katas, 0, style);
        live.said = problem;
        let mut session = Session {
            practice,
            root,
            live,
            topics,
            runner,
            events: happened,
            keyboard: keyboard.clone(),
            history,
            recorded: None,
            checked: None,
            _saves: saves,
        };
        session.stand();
        let first = session.first(begin_with.as_deref())?;
        session.go(first);
        thread::spawn(move || {
            keyboard.read(|key| {
                let event = match key {
                    Key::Pressed(key) => Event::Key(key),
                    Key::Resized => Event::Resized,
                };
                events.send(event).is_ok()
            });
        });
        Ok(session)
    }

    /// The kata to begin with.
    fn first(&self, named: Option<&str>) -> Result<usize> {
        let place = |id: &str| self.live.katas.iter().position(|kata| kata.id() == id);
        if let Some(id) = named {
            return place(id).ok_or_else(|| Error::new(format!("there is no kata {id:?} here")).next("`kata list`"));
        }
        let current = self.history.as_ref().and_then(|history| history.current().ok().flatten());
        let unpassed = || self.live.katas.iter().position(|kata| !self.live.state(kata.id()).passed());
        Ok(current.and_then(|id| place(&id)).or_else(unpassed).unwrap_or(0))
    }

    fn run(&mut self, screen: &mut Screen) -> Result<()> {
        self.draw(screen)?;
        while let Ok(event) = self.events.recv() {
            if self.happened(event, screen)? {
                break;
            }
            // What has happened meanwhile is drawn together.
            while let Ok(event) = self.events.try_recv() {
                if self.happened(event, screen)? {
                    return Ok(());
                }
            }
            self.draw(screen)?;
        }
        Ok(())
    }

    fn draw(&mut self, screen: &mut Screen) -> Result<()> {
        screen.draw(|frame| self.live.draw(frame))
    }

    /// Take in an event; true if the loop ends with it.
    fn happened(&mut self, event: Event, screen: &mut Screen) -> Result<bool> {
        match event {
            Event::Key(key) => {
                if let Some(effect) = self.live.key(key) {
                    return self.effect(effect, screen);
                }
            }
            // The next drawing has the new size.
            Event::Resized => {}
            Event::Saved(paths) => self.saved(&paths),
            Event::Notice(notice) => self.notice(*notice),
        }
        Ok(false)
    }

    // -- saves and verdicts ----------------------------------------------------------------------

    fn saved(&mut self, paths: &BTreeSet<PathBuf>) {
        let current = self.root.join(&self.live.file);
        // A file that was saved for another kata switches to it; among several, the current one stays.
        let solution = |path: &&PathBuf| self.kata_of(path).is_some() && (path.is_file() || **path == current);
        let path = paths.get(&current).or_else(|| paths.iter().find(solution)).cloned();
        let Some((path, kata)) = path.and_then(|path| self.kata_of(&path).map(|kata| (path, kata))) else {
            return;
        };
        if path != current {
            self.switch(kata, &path);
        }
        self.check(false);
    }

    /// The kata that a file is a solution to.
    fn kata_of(&self, path: &Path) -> Option<usize> {
        let place = path.strip_prefix(&self.root).ok()?;
        self.live.katas.iter().position(|kata| purpose(place, &kata.at).is_some())
    }

    /// Check the current file.
    ///
    /// again: also if it is what was checked last.
    fn check(&mut self, again: bool) {
        let path = self.root.join(&self.live.file);
        let submission = match Submission::of_file(&path) {
            Ok(submission) => submission,
            Err(problem) => {
                self.checked = None;
                self.runner.drop_running();
                return self.live.trouble(about_file(problem, &path, &self.live.file));
            }
        };
        let text = (path, submission.source().to_vec());
        if !again && self.checked.as_ref() == Some(&text) {
            return;
        }
        self.checked = Some(text);
        let kata = self.live.kata().clone();
        match self.runner.check(&kata, submission) {
            Ok(number) => self.live.begin(number),
            Err(problem) => self.live.trouble(problem),
        }
    }

    fn notice(&mut self, mut notice: Notice) {
        if let (Notice::Verdict { report, .. }, true) = (&mut notice, self.history.is_some()) {
            let Live { katas, standings, .. } = &self.live;
            let find = |id: &str| katas.iter().find(|kata| kata.id() == id).cloned();
            name_prerequisites(report, self.live.kata(), find, standings);
        }
        let current = match &self.live.phase {
            Phase::Checking { number, .. } | Phase::Told { number, .. } => Some(*number),
            Phase::Trouble(_) => None,
        };
        self.live.notice(notice.clone());
        match notice {
            Notice::Verdict { number, report, text } if current == Some(number) => self.record(number, &report, &text),
            Notice::Diagnosed { number, mistake: Some(mistake) } => {
                if let (Some((recorded, attempt)), Some(history)) = (self.recorded, &mut self.history)
                    && recorded == number
                {
                    let _ = history.name_mistake(attempt, &mistake);
                }
            }
            _ => {}
        }
    }

    fn record(&mut self, number: u64, report: &Report, text: &[u8]) {
        let kata = self.live.kata().clone();
        let purpose = purpose(&self.live.file, &kata.at);
        if let (Some(history), Some((kind, interview))) = (&mut self.history, purpose)
            && report.verdict != Verdict::NotChecked
        {
            match history.record(&NewAttempt { kata: &kata, kind, interview, report, text }) {
                Ok(attempt) => self.recorded = attempt.map(|attempt| (number, attempt)),
                Err(problem) => {
                    self.live.said = Some(format!("This attempt is not remembered. {}", problem.with_next()));
                }
            }
        }
        self.stand();
    }

    /// Conclude anew how the learner stands.
    fn stand(&mut self) {
        if let Some(standings) = self.history.as_ref().and_then(|history| history.standings().ok()) {
            self.live.standings = standings;
        }
    }
}

/// The folders in which solutions may be saved.
pub(super) fn folders(practice: &Practice, katas: &[Arc<Kata>]) -> BTreeSet<PathBuf> {
    let files = katas.iter().flat_map(|kata| [practice.file(&kata.at), practice.review_file(&kata.at)]);
    files.filter_map(|file| file.parent().map(Path::to_owned)).collect()
}

/// A problem with the current file, as one reads it who has it open.
fn about_file(problem: Error, path: &Path, shown: &Path) -> Error {
    if path.exists() {
        return Error { file: Some(shown.to_owned()), ..problem };
    }
    Error::new("this file is gone: it was removed, or has another name now")
        .in_file(shown)
        .next("save it again or rename it back; r brings the starter")
}
