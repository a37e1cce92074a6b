//! Runs the practice loop: brings events to the state, and does what the state asks for.
//!
//! Owns: the terminal, the keyboard, and the order in which things happen. Does not own: what an event means (`live`).

mod effects;

use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use ratatui::crossterm::event::KeyEvent;
use signal_hook::iterator::Signals;

use super::keyboard::{Key, Keyboard};
use super::live::{Live, Notice, Phase};
use super::runner::Runner;
use super::saves::{Saves, Settling, Watching};
use super::terminal::Screen;
use crate::assessment::Cache;
use crate::catalog::{Kata, Topic, hash_of};
use crate::error::{Error, Result};
use crate::judge::{Options, Submission};
use crate::outcome::{Report, Verdict};
use crate::report::Style;
use crate::workspace::history::{History, NewAttempt};
use crate::workspace::{Practice, files, name_prerequisites, purpose};

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
    /// Where it is remembered how mistakes fail.
    pub cache: Option<Cache>,
    pub style: Style,
    /// What to know before anything else.
    pub notes: Vec<String>,
}

/// Something that happened.
enum Event {
    Key(KeyEvent),
    /// The window has another size.
    Resized,
    /// Files that may have been saved.
    Saved(BTreeSet<PathBuf>),
    Notice(Box<Notice>),
    /// Somebody wants this process to end, or the terminal is gone.
    Quit,
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
    /// The attempt that was recorded last, with the number of its submission.
    recorded: Option<(u64, i64)>,
    /// Hashes of the solutions as they were last seen: saving one unchanged changes nothing.
    seen: HashMap<PathBuf, String>,
    _saves: Saves,
}

impl Session {
    fn new(setup: Setup) -> Result<Session> {
        let Setup { practice, katas, topics, begin_with, watching, options, cache, style, notes } = setup;
        let root = practice.root().canonicalize().map_err(|e| Error::io("find this folder", practice.root(), &e))?;
        let practice = Practice::at(&root)?.unwrap_or(practice);
        let (events, happened) = channel();
        let saves = Saves::watch(&root, &folders(&practice, &katas), watching, Settling::SHORT, {
            let events = events.clone();
            move |paths| drop(events.send(Event::Saved(paths)))
        })?;
        let runner = Runner::start(options, cache, {
            let events = events.clone();
            move |notice| drop(events.send(Event::Notice(Box::new(notice))))
        });
        let keyboard = Arc::new(Keyboard::default());
        let problem = practice.history().err().map(|problem| problem.with_next());
        let live = Live::new(katas, 0, style);
        let mut session = Session {
            practice,
            root,
            live,
            topics,
            runner,
            events: happened,
            keyboard: keyboard.clone(),
            recorded: None,
            seen: HashMap::new(),
            _saves: saves,
        };
        session.stand();
        session.look_at_all();
        let first = session.first(begin_with.as_deref())?;
        session.go(first);
        let notes: Vec<String> = notes.into_iter().chain(problem).collect();
        session.live.said = Some(notes.join(" ")).filter(|notes| !notes.is_empty());
        end_by_signals(&session.keyboard, events.clone())?;
        thread::spawn(move || {
            keyboard.read(|key| {
                let event = match key {
                    Key::Pressed(key) => Event::Key(key),
                    Key::Resized => Event::Resized,
                };
                events.send(event).is_ok()
            });
            let _ = events.send(Event::Quit); // without a keyboard nobody could
        });
        Ok(session)
    }

    /// The kata to begin with.
    fn first(&self, named: Option<&str>) -> Result<usize> {
        let place = |id: &str| self.live.katas.iter().position(|kata| kata.id() == id);
        if let Some(id) = named {
            return place(id).ok_or_else(|| Error::new(format!("there is no kata {id:?} here")).next("`kata list`"));
        }
        let current = self.history().and_then(|history| history.current().ok().flatten());
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
            Event::Quit => return Ok(true),
        }
        Ok(false)
    }

    /// The history, opened anew: the file may have been moved, or brought back, since.
    fn history(&self) -> Option<History> {
        self.practice.history().ok()
    }

    // -- saves and verdicts ----------------------------------------------------------------------

    /// Files may have been saved. The current one is checked; a change of another one switches to its kata.
    fn saved(&mut self, paths: &BTreeSet<PathBuf>) {
        let current = self.root.join(&self.live.file);
        let mut changed: Vec<(PathBuf, usize)> =
            paths.iter().filter_map(|path| Some((path.clone(), self.kata_of(path)?))).collect();
        changed.retain(|(path, _)| self.has_changed(path));
        let gone = !current.is_file() && !matches!(self.live.phase, Phase::Trouble(_));
        if gone || changed.iter().any(|(path, _)| *path == current) {
            return self.check();
        }
        if let Some((path, kata)) = changed.into_iter().find(|(path, _)| path.is_file()) {
            self.switch(kata, &path);
            self.check();
        }
    }

    /// Whether a solution is another one than when it was last looked at.
    fn has_changed(&mut self, path: &Path) -> bool {
        match files::read(path) {
            Ok(text) => {
                let hash = hash_of(&text);
                self.seen.insert(path.to_owned(), hash.clone()).as_ref() != Some(&hash)
            }
            Err(_) => self.seen.remove(path).is_some(),
        }
    }

    fn look_at_all(&mut self) {
        let katas = self.live.katas.clone();
        for kata in &katas {
            self.has_changed(&self.practice.file(&kata.at));
            self.has_changed(&self.practice.review_file(&kata.at));
        }
    }

    /// The kata that a file is a solution to.
    fn kata_of(&self, path: &Path) -> Option<usize> {
        let place = path.strip_prefix(&self.root).ok()?;
        self.live.katas.iter().position(|kata| purpose(place, &kata.at).is_some())
    }

    /// Check the current file.
    fn check(&mut self) {
        let path = self.root.join(&self.live.file);
        let submission = match Submission::of_file(&path) {
            Ok(submission) => submission,
            Err(problem) => {
                self.seen.remove(&path);
                self.runner.drop_running();
                return self.live.trouble(about_file(problem, &path, &self.live.file, &self.practice));
            }
        };
        let kata = self.live.kata().clone();
        self.live.untouched = submission.source() == kata.starter.as_bytes();
        match self.runner.check(&kata, submission) {
            Ok(number) => self.live.begin(number),
            Err(problem) => self.live.trouble(problem),
        }
    }

    fn notice(&mut self, mut notice: Notice) {
        if let Notice::Verdict { report, .. } = &mut notice
            && self.history().is_some()
        {
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
            Notice::Diagnosed { number, mistakes } => {
                if let Some((_, attempt)) = self.recorded.filter(|(recorded, _)| *recorded == number)
                    && let Some(mut history) = self.history()
                {
                    // The attempt is remembered; its mistake's name is a convenience.
                    let _ = history.name_mistakes(attempt, &mistakes);
                }
            }
            _ => {}
        }
    }

    /// Remember a verdict, unless it is the latest one again: to look at a kata is no attempt.
    fn record(&mut self, number: u64, report: &Report, text: &[u8]) {
        let kata = self.live.kata().clone();
        if let Some((kind, interview)) = purpose(&self.live.file, &kata.at)
            && report.verdict != Verdict::NotChecked
        {
            let attempt = NewAttempt { kata: &kata, kind, interview, report, text };
            let recorded = self
                .practice
                .history()
                .and_then(|mut history| if history.is_known(&attempt)? { Ok(None) } else { history.record(&attempt) });
            match recorded {
                Ok(attempt) => self.recorded = attempt.map(|attempt| (number, attempt)),
                Err(problem) => {
                    self.live.said = Some(format!("This attempt is not remembered: {}", problem.with_next()));
                }
            }
        }
        self.stand();
    }

    /// Conclude anew how the learner stands.
    fn stand(&mut self) {
        if let Some(standings) = self.history().and_then(|history| history.standings().ok()) {
            self.live.standings = standings;
        }
    }
}

/// A signal to end ends the loop, which gives the terminal back. While an editor has the terminal, Ctrl-C is the editor's.
fn end_by_signals(keyboard: &Arc<Keyboard>, events: Sender<Event>) -> Result<()> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM};
    let mut signals = Signals::new([SIGHUP, SIGINT, SIGQUIT, SIGTERM])
        .map_err(|e| Error::new(format!("cannot watch for signals: {e}")))?;
    let keyboard = keyboard.clone();
    thread::spawn(move || {
        for signal in signals.forever() {
            let for_editor = matches!(signal, SIGINT | SIGQUIT) && keyboard.is_left();
            if !for_editor && events.send(Event::Quit).is_err() {
                return;
            }
        }
    });
    Ok(())
}

/// The folders in which solutions may be saved.
pub(super) fn folders(practice: &Practice, katas: &[Arc<Kata>]) -> BTreeSet<PathBuf> {
    let files = katas.iter().flat_map(|kata| [practice.file(&kata.at), practice.review_file(&kata.at)]);
    files.filter_map(|file| file.parent().map(Path::to_owned)).collect()
}

/// A problem with the current file, as one reads it who has it open.
fn about_file(problem: Error, path: &Path, shown: &Path, practice: &Practice) -> Error {
    if path.exists() {
        return Error { file: Some(shown.to_owned()), ..problem };
    }
    if !practice.is_there() {
        return Error::new("this practice folder is gone: it was removed, or has another name now")
            .in_file(practice.root())
            .next("q, then `kata` in the folder where it is now");
    }
    Error::new("this file is gone: it was removed, or has another name now")
        .in_file(shown)
        .next("save it again or rename it back; r brings the starter")
}
