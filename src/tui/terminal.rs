//! A terminal taken over as a whole, and given back.
//!
//! Owns: raw mode, the alternate screen and the cursor: however a program ends (a return, an error, a panic), the
//! terminal is as it was. Does not own: what is drawn, or what keys mean.

use std::io::{self, IsTerminal, stdin, stdout};
use std::mem::ManuallyDrop;
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};

use ratatui::crossterm::event::{self, DisableBracketedPaste, EnableBracketedPaste, Event};
use ratatui::crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode};
use ratatui::crossterm::{cursor, execute};
use ratatui::{DefaultTerminal, Frame, Terminal, prelude::CrosstermBackend};

use crate::error::{Error, Result};

/// The whole terminal, until this is dropped.
pub struct Screen {
    terminal: ManuallyDrop<DefaultTerminal>,
    // Dropped last: nothing is drawn after it.
    _given_back: GivenBack,
}

impl Drop for Screen {
    fn drop(&mut self) {
        // The terminal's own end does no more than this, and says on stderr that it cannot: where the terminal is gone, that is
        // the end of a program.
        let _ = self.terminal.show_cursor();
    }
}

impl Screen {
    /// Whether there is a terminal to take over: one that keys come from, and that can be drawn on.
    pub fn available() -> bool {
        stdin().is_terminal() && stdout().is_terminal() && std::env::var_os("TERM").is_none_or(|term| term != "dumb")
    }

    /// Take the terminal over. One at a time: what holds another screen draws on the one that is open.
    ///
    /// # Errors
    /// There is no terminal, or it refuses.
    pub fn open() -> Result<Screen> {
        if !Screen::available() {
            return Err(Error::new("this needs a terminal to draw on").next("run it in a terminal, without a pipe"));
        }
        give_back_on_panic();
        let given_back = GivenBack;
        TAKEN.store(true, Ordering::SeqCst);
        let terminal = enable_raw_mode()
            .and_then(|()| execute!(stdout(), EnterAlternateScreen, EnableBracketedPaste))
            .and_then(|()| Terminal::new(CrosstermBackend::new(stdout())))
            .map_err(|problem| refused(&problem))?;
        Ok(Screen { terminal: ManuallyDrop::new(terminal), _given_back: given_back })
    }

    /// Draw the screen; its size is the terminal's, whatever it was before.
    ///
    /// # Errors
    /// The terminal is gone.
    pub fn draw(&mut self, draw: impl FnOnce(&mut Frame)) -> Result<()> {
        self.terminal.draw(draw).map(|_| ()).map_err(|problem| refused(&problem))
    }

    /// Give the terminal back while `work` is done, and take it again.
    ///
    /// # Errors
    /// The terminal refuses.
    pub fn leave_to<T>(&mut self, work: impl FnOnce() -> T) -> Result<T> {
        give_back();
        let done = work();
        TAKEN.store(true, Ordering::SeqCst);
        let taken = enable_raw_mode()
            .and_then(|()| execute!(stdout(), EnterAlternateScreen, EnableBracketedPaste))
            .and_then(|()| self.terminal.clear());
        taken.map(|()| done).map_err(|problem| refused(&problem))
    }

    /// The next key or change of size.
    ///
    /// # Errors
    /// The terminal is gone.
    pub fn event(&self) -> Result<Event> {
        event::read().map_err(|problem| refused(&problem))
    }
}

fn refused(problem: &io::Error) -> Error {
    Error::new(format!("the terminal cannot be used: {problem}"))
        .next("the commands without a screen, such as `kata list` and `kata check`, work without one")
}

/// Whether a terminal is taken over now.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// Gives the terminal back when it is dropped.
struct GivenBack;

impl Drop for GivenBack {
    fn drop(&mut self) {
        give_back();
    }
}

fn give_back() {
    if TAKEN.swap(false, Ordering::SeqCst) {
        // If this fails, the terminal is gone, and there is nobody to tell.
        let _ = disable_raw_mode();
        let _ = execute!(stdout(), DisableBracketedPaste, LeaveAlternateScreen, cursor::Show);
    }
}

/// A panic's message is for the usual screen, and where panics abort nothing is dropped.
fn give_back_on_panic() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let usual = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            give_back();
            usual(panic);
        }));
    });
}
