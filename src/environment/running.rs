//! Running an installer: what it says as it says it, and its end, by itself or because somebody stops it.

use std::io::{BufRead, BufReader, Read};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process_group};

use crate::catalog::Packages;
use crate::error::{Error, Result};

/// How often it is looked whether it shall stop.
const TICK: Duration = Duration::from_millis(100);

/// What a program said until it ended.
pub struct Said {
    pub ended_well: bool,
    /// Both streams, line by line.
    pub text: String,
}

/// Run a program for an environment to its end. It is in a process group of its own, so that Ctrl-C reaches this process alone, which ends
/// the program with all that it has started.
///
/// seen: is told each line, and nothing now and then.
///
/// # Errors
/// It cannot be started, or it was stopped.
pub fn run(
    mut command: Command,
    packages: &Packages,
    stop: &AtomicBool,
    mut seen: impl FnMut(Option<&str>),
) -> Result<Said> {
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).process_group(0);
    let program = Path::new(command.get_program()).to_owned();
    let mut child = command.spawn().map_err(|e| Error::io("run this program", &program, &e))?;
    let (tell, told) = channel();
    let readers = [
        child.stdout.take().map(|out| follow(out, tell.clone())),
        child.stderr.take().map(|err| follow(err, tell.clone())),
    ];
    drop(tell);
    let mut text = String::new();
    loop {
        match told.recv_timeout(TICK) {
            Ok(line) => {
                seen(Some(&line));
                text += &line;
                text.push('\n');
            }
            Err(RecvTimeoutError::Timeout) => seen(None),
            Err(RecvTimeoutError::Disconnected) => break,
        }
        if stop.load(Ordering::Relaxed) {
            end(&mut child);
            return Err(interrupted(packages));
        }
    }
    readers.into_iter().flatten().for_each(|reader| drop(reader.join()));
    let status = child.wait().map_err(|e| Error::io("wait for this program", &program, &e))?;
    Ok(Said { ended_well: status.success(), text })
}

/// That somebody stopped it.
pub fn interrupted(packages: &Packages) -> Error {
    Error::new(format!("interrupted: nothing of the environment `{}` was made", packages.name))
        .next("the same command begins again")
}

fn follow(stream: impl Read + Send + 'static, tell: Sender<String>) -> thread::JoinHandle<()> {
    thread::spawn(move || {
        let mut lines = BufReader::new(stream);
        let mut line = Vec::new();
        while lines.read_until(b'\n', &mut line).is_ok_and(|read| read > 0) {
            let text = String::from_utf8_lossy(&line).trim_end().to_owned();
            line.clear();
            if tell.send(text).is_err() {
                return;
            }
        }
    })
}

fn end(child: &mut Child) {
    if let Some(group) = i32::try_from(child.id()).ok().and_then(Pid::from_raw) {
        let _ = kill_process_group(group, Signal::KILL);
    }
    let _ = child.wait();
}
