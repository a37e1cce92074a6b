//! How much of a table is shown in short: what stands around the point that matters, with a word on the rest.
//!
//! Does not own: reading a schedule (`report::schedule`), and observations of one line (`fit`).

use crate::report::schedule::{self, Step};
use crate::report::style::cut;

/// Lines of a table, and of a schedule.
const MOST_OF_A_TABLE: usize = 6;
const MOST_OF_A_SCHEDULE: usize = 12;

/// A table that was observed, below its label.
pub fn table(label: &str, value: &str, indent: &str, width: usize) -> String {
    let lines: Vec<&str> = value.lines().collect();
    let kept = without_small_gaps(around_the_point(value, lines.len()));
    let (count, all) = (kept.iter().filter(|kept| **kept).count(), lines.len());
    let note = if count < all { format!(" ({count} of {all} lines, --verbose shows all)") } else { String::new() };
    let mut text = format!("{indent}{label}{note}:\n");
    let (mut shown, mut in_gap) = (0, false);
    for (line, keep) in lines.iter().zip(kept) {
        if keep {
            // The first line may be a heading: nothing is missing after it.
            let gap = if in_gap && shown > 1 { format!("{indent}     …\n") } else { String::new() };
            text += &(gap + &cut(format!("{indent}  {line}").trim_end(), width) + "\n");
            shown += 1;
        }
        in_gap = !keep;
    }
    text
}

/// A line takes no more room than a word on its absence.
fn without_small_gaps(kept: Vec<bool>) -> Vec<bool> {
    let small = |n: usize| n > 0 && kept[n - 1] && kept.get(n + 1).is_some_and(|next| *next);
    (0..kept.len()).map(|n| kept[n] || small(n)).collect()
}

/// Which lines of a table are kept: of a schedule the moments at which another thread goes on, what was read and written
/// there, and the conflict that it comes to; of any other the beginning.
fn around_the_point(value: &str, lines: usize) -> Vec<bool> {
    let Some(schedule) = schedule::read(value) else {
        return (0..lines).map(|n| lines <= MOST_OF_A_TABLE || n < MOST_OF_A_TABLE - 1).collect();
    };
    let mut kept = around_the_turns(&schedule.steps);
    kept.resize(lines, true);
    kept
}

/// Which rows of a schedule are kept, its head among them.
fn around_the_turns(steps: &[Step<'_>]) -> Vec<bool> {
    let noticed = |with_values: bool| -> Vec<bool> {
        let mut kept = vec![false; steps.len() + 1];
        kept[0] = true;
        for (n, step) in steps.iter().enumerate() {
            let switch = n > 0 && step.thread != steps[n - 1].thread;
            let tells = with_values && ["reads ", "writes "].iter().any(|does| step.text.starts_with(does));
            if switch && steps[n - 1].line.is_none() {
                keep_with_its_line(steps, &mut kept, n - 1);
            }
            if switch || tells {
                keep_with_its_line(steps, &mut kept, n);
            }
        }
        kept
    };
    let count = |kept: &[bool]| kept.iter().filter(|kept| **kept).count();
    match noticed(true) {
        _ if steps.len() < MOST_OF_A_TABLE => vec![true; steps.len() + 1],
        kept if count(&kept) <= MOST_OF_A_SCHEDULE => kept,
        _ => last_of(noticed(false), MOST_OF_A_SCHEDULE),
    }
}

/// Keep a step's row, and that of the line of code that it belongs to.
fn keep_with_its_line(steps: &[Step<'_>], kept: &mut [bool], n: usize) {
    kept[n + 1] = true;
    if let Some(code) = (0..=n).rev().find(|at| steps[*at].line.is_some()) {
        kept[code + 1] = true;
    }
}

/// Only the last so many of what is kept, and the heading: what broke the code stands near the end.
fn last_of(mut kept: Vec<bool>, most: usize) -> Vec<bool> {
    let mut surplus = kept.iter().filter(|kept| **kept).count().saturating_sub(most);
    for keep in kept.iter_mut().skip(1).filter(|keep| **keep) {
        if surplus == 0 {
            break;
        }
        *keep = false;
        surplus -= 1;
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCHEDULE: &str = "line  A              B
  16  with lock:
        takes lock
  17  n = n + 1
        stopped at STORE
  16                 with lock:
                       takes lock
  17                 n = n + 1
                       writes n = 1
  18                 return n
  17  … n = n + 1
        writes n = 1
  18  return n";

    #[test]
    fn a_schedule_is_cut_to_where_threads_take_turns_and_what_they_write() {
        let text = table("a schedule", SCHEDULE, "", 80);
        assert_eq!(
            text,
            "a schedule (10 of 13 lines, --verbose shows all):
  line  A              B
    17  n = n + 1
          stopped at STORE
    16                 with lock:
                         takes lock
    17                 n = n + 1
                         writes n = 1
    18                 return n
    17  … n = n + 1
          writes n = 1
"
        );
    }

    #[test]
    fn the_conflict_that_a_schedule_comes_to_is_always_shown() {
        let conflict = "in conflict:\n      line 17, A reads: n\n      line 17, B writes: n";
        let text = table("a schedule", &format!("{SCHEDULE}\n{conflict}"), "", 80);
        assert!(text.starts_with("a schedule (14 of 16 lines, --verbose shows all):\n"), "{text}");
        assert!(
            text.ends_with("  in conflict:\n        line 17, A reads: n\n        line 17, B writes: n\n"),
            "{text}"
        );
    }

    #[test]
    fn another_table_is_cut_at_its_end() {
        let lines = (1..=9).map(|n| n.to_string()).collect::<Vec<_>>().join("\n");
        assert_eq!(table("t", &lines, "", 80).lines().next_back(), Some("  5"));
        assert_eq!(table("t", "1\n2", "", 80), "t:\n  1\n  2\n");
    }
}
