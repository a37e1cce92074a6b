//! Reads what CPython's fault handler wrote: where each thread was.
//!
//! Owns: finding the learner's line in it. The format is `Current thread 0x… (most recent call first):`, then
//! `  File "path", line N in function` (docs.python.org, faulthandler).

use std::path::Path;

use crate::outcome::Location;

/// The learner's innermost line, preferring the thread that was running, and what was written last.
pub fn place(trace: &str, submission: &Path, source: &[u8]) -> Option<Location> {
    let wanted = format!("  File \"{}\", line ", submission.display());
    let mut running = false;
    let (mut first, mut last) = (None, None);
    for line in trace.lines() {
        if !line.starts_with(' ') {
            running = line.starts_with("Current") || line.starts_with("Stack ");
        }
        let Some(number) = line.strip_prefix(&wanted).and_then(|rest| rest.split(' ').next()?.parse().ok()) else {
            continue;
        };
        first = first.or(Some(number));
        if running {
            last = Some(number);
            running = false; // what follows are its callers
        }
    }
    last.or(first).map(|number| location(number, source))
}

/// A line of the submission.
pub fn location(line: u32, source: &[u8]) -> Location {
    let text = String::from_utf8_lossy(source);
    let source = text.lines().nth((line as usize).saturating_sub(1)).unwrap_or_default().trim().to_owned();
    Location { line, source, column: None, cell: None }
}

/// Whether the last thing that the fault handler wrote is a whole line about a frame, such as `  File "a.py", line 3 in f`.
pub fn ends_with_a_frame(trace: &[u8]) -> bool {
    let Some(whole) = trace.strip_suffix(b"\n") else { return false };
    whole.rsplit(|byte| *byte == b'\n').next().is_some_and(|line| line.starts_with(b"  "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_running_thread_is_preferred() {
        let trace = "Thread 0x1 (most recent call first):\n  File \"/s/a.py\", line 2 in worker\n\n\
                     Current thread 0x2 (most recent call first):\n  File \"/usr/lib/x.py\", line 9 in wait\n  File \"/s/a.py\", line 1 in main\n";
        let found = place(trace, Path::new("/s/a.py"), b"first = 1\nsecond = 2\n");
        assert_eq!(found, Some(location(1, b"first = 1\nsecond = 2\n")));
    }

    #[test]
    fn a_trace_without_the_learners_file_has_no_place() {
        assert_eq!(
            place("Current thread 0x2 (most recent call first):\n  <no Python frame>\n", Path::new("/s/a.py"), b""),
            None
        );
    }
}
