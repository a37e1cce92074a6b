//! Making environments, and what is seen of it: a bar on a terminal, lines elsewhere.

use std::io::IsTerminal;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::wanted::megabytes;
use crate::catalog::{Kata, Packages};
use crate::commands::console::Console;
use crate::environment::store::Store;
use crate::environment::sync::{Done, Step, Sync};
use crate::error::{Error, Result};
use crate::exit_code::Exit;
use crate::judge::{Judge, PythonFacts};

/// Make the environments that these katas need and that are not here, if somebody is there and says yes. Whoever says no
/// is told with the first check how to come by them.
pub fn bring<'k>(judge: &Judge, katas: impl IntoIterator<Item = &'k Kata>, console: &Console) -> Result<()> {
    let mut asked: Vec<&Packages> = Vec::new();
    for packages in katas.into_iter().filter_map(|kata| judge.lacks_environment(kata)) {
        if asked.iter().any(|known| known.is(packages)) {
            continue;
        }
        asked.push(packages);
        let (name, told) = (&packages.name, packages.told());
        let question =
            format!("The environment `{name}` ({told}) is needed, and not on this machine yet. Bring it now?");
        if console.confirm(&question) == Some(true) {
            make(packages, judge.python(), None, console)?;
        }
    }
    Ok(())
}

/// Make an environment, unless it is there.
pub fn make(packages: &Packages, python: &PythonFacts, from: Option<&Path>, console: &Console) -> Result<()> {
    let store = Store::of_user()?;
    let interruption = interruption()?;
    let shown = Shown::new(&packages.name, console);
    let sync = Sync { store: &store, packages, python, from, stop: &interruption.stop };
    let done = sync.run(&mut |step| shown.step(step));
    shown.bar.finish_and_clear();
    let (made, how) = match done? {
        Done::WasThere(made) => (made, "is here already"),
        Done::IsMade(made) => (made, "is ready"),
    };
    let (count, bytes) = (made.record.packages.len(), megabytes(made.record.bytes));
    let packages = if count == 1 { "1 package".to_owned() } else { format!("{count} packages") };
    let (name, python) = (&made.record.name, &made.record.python);
    console.print(&format!("{name} {how}: {packages} for Python {python}, {bytes}\n"));
    Ok(())
}

/// What is seen while an environment is made.
struct Shown<'c> {
    name: &'c str,
    console: &'c Console,
    bar: ProgressBar,
    lines: bool,
}

impl<'c> Shown<'c> {
    fn new(name: &'c str, console: &'c Console) -> Shown<'c> {
        let lines = !std::io::stderr().is_terminal();
        let target = if lines { ProgressDrawTarget::hidden() } else { ProgressDrawTarget::stderr_with_hz(8) };
        let bar = ProgressBar::with_draw_target(Some(0), target).with_prefix(name.to_owned());
        let style = ProgressStyle::with_template("{prefix} {bar:24} {pos} of {len}  {wide_msg}");
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        bar.enable_steady_tick(Duration::from_millis(250));
        Shown { name, console, bar, lines }
    }

    fn step(&self, step: Step<'_>) {
        let line = match step {
            Step::Waiting => "another kata is making it: waiting".to_owned(),
            Step::Begun { packages, by } => {
                self.bar.set_length(packages as u64);
                format!("bringing {packages} packages at the most, with {by}")
            }
            Step::Compiling => "compiling".to_owned(),
            // What an installer says is for who looks on.
            Step::Says(line) => return self.bar.set_message(line.trim().to_owned()),
            Step::Installed(count) => return self.bar.set_position(count as u64),
        };
        if self.lines {
            self.console.progress(&format!("{}: {line}", self.name));
        } else {
            self.bar.set_message(line);
        }
    }
}

/// Ctrl-C, and whoever asks this process to end, while something is made: it stops, and cleans up. The second time the
/// process ends at once; when this is dropped, the first time again.
pub struct Interruption {
    pub stop: Arc<AtomicBool>,
    over: Arc<AtomicBool>,
}

pub fn interruption() -> Result<Interruption> {
    use signal_hook::consts::{SIGINT, SIGTERM};
    let (stop, over) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicBool::new(false)));
    for signal in [SIGINT, SIGTERM] {
        let over = signal_hook::flag::register_conditional_default(signal, over.clone());
        over.and_then(|_| signal_hook::flag::register_conditional_shutdown(signal, Exit::Broken as i32, stop.clone()))
            .and_then(|_| signal_hook::flag::register(signal, stop.clone()))
            .map_err(|e| Error::new(format!("cannot watch for signals: {e}")))?;
    }
    Ok(Interruption { stop, over })
}

impl Drop for Interruption {
    fn drop(&mut self) {
        self.over.store(true, Ordering::SeqCst);
    }
}
