//! The keyboard of the practice loop.
//!
//! Owns: reading keys in a thread of its own, and leaving them to an editor for a while.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use ratatui::crossterm::event::{self, Event, KeyEvent, KeyEventKind};

/// What a terminal tells.
pub enum Key {
    Pressed(KeyEvent),
    /// The window has another size.
    Resized,
}

/// The keyboard, which an editor can have for a while.
#[derive(Default)]
pub struct Keyboard {
    /// Held while a key is waited for.
    reading: Mutex<()>,
    wanted: AtomicBool,
}

impl Keyboard {
    /// Whether somebody else has the keyboard.
    pub fn is_left(&self) -> bool {
        self.wanted.load(Ordering::SeqCst)
    }

    /// Read no key while `work` is done: it has the keyboard.
    pub fn leave_to<T>(&self, work: impl FnOnce() -> T) -> T {
        self.wanted.store(true, Ordering::SeqCst);
        let held = self.reading.lock();
        let done = work();
        drop(held);
        self.wanted.store(false, Ordering::SeqCst);
        done
    }

    /// Tell of keys for as long as `tell` says that somebody listens, and the terminal is there.
    pub fn read(&self, tell: impl Fn(Key) -> bool) {
        loop {
            if self.wanted.load(Ordering::SeqCst) {
                thread::sleep(PAUSE);
                continue;
            }
            let held = self.reading.lock();
            let event = match event::poll(PAUSE) {
                Ok(true) => event::read(),
                Ok(false) => continue,
                Err(_) => return,
            };
            drop(held);
            let heard = match event {
                Ok(Event::Key(key)) if key.kind != KeyEventKind::Release => tell(Key::Pressed(key)),
                Ok(Event::Resize(..)) => tell(Key::Resized),
                Ok(_) => true,
                Err(_) => return,
            };
            if !heard {
                return;
            }
        }
    }
}

/// How long the keyboard is waited for before it is looked whether somebody else wants it.
const PAUSE: Duration = Duration::from_millis(50);
