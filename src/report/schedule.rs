//! A schedule that breaks something, as `katabook.threads` lays it out: a head `line  A  B`, a row for each step below its
//! thread, below a step, set in, what others can notice of it, and below the last one the two accesses in conflict.
//!
//! Owns: reading that table. Does not own: how much of it is shown (`check`), and how it is drawn (`picture`).

/// What stands above the two accesses that came in the wrong order.
const CONFLICT: &str = "in conflict:";

/// A schedule that was read: of its table, the head is the first row, then a row for each step, then the conflict.
pub struct Schedule<'t> {
    pub threads: Vec<&'t str>,
    pub steps: Vec<Step<'t>>,
    /// The accesses that came in the wrong order, and the words above them.
    pub conflict: Vec<&'t str>,
}

/// A row of the table.
pub struct Step<'t> {
    /// The place of its thread.
    pub thread: usize,
    /// None for what is noticed of the step above.
    pub line: Option<u32>,
    pub text: &'t str,
}

/// The schedule that a text is, if it is one.
pub fn read(table: &str) -> Option<Schedule<'_>> {
    let (head, rows) = table.split_once('\n')?;
    let names = head.strip_prefix("line ")?;
    let mut at = head.chars().count() - names.chars().count();
    let (mut threads, mut columns) = (Vec::new(), Vec::new());
    // Names are apart by two blanks at the least.
    for part in names.split("  ") {
        let name = part.trim();
        if !name.is_empty() {
            columns.push(at + (part.chars().count() - part.trim_start().chars().count()));
            threads.push(name);
        }
        at += part.chars().count() + 2;
    }
    if threads.len() < 2 {
        return None;
    }
    let rows: Vec<&str> = rows.lines().collect();
    let (rows, conflict) = rows.split_at(rows.iter().position(|row| *row == CONFLICT).unwrap_or(rows.len()));
    let steps: Vec<Step<'_>> = rows.iter().map(|row| step(row, &columns)).collect::<Option<_>>()?;
    Some(Schedule { threads, steps, conflict: conflict.iter().map(|line| line.trim()).collect() })
}

fn step<'t>(row: &'t str, columns: &[usize]) -> Option<Step<'t>> {
    let (gutter, rest) = row.split_at(row.char_indices().nth(columns[0]).map_or(row.len(), |(at, _)| at));
    let number = gutter.trim();
    let line = if number.is_empty() { None } else { Some(number.parse().ok()?) };
    let blanks = rest.chars().take_while(|c| *c == ' ').count();
    let thread = columns.iter().rposition(|column| *column <= columns[0] + blanks)?;
    Some(Step { thread, line, text: rest.trim() })
}

impl Schedule<'_> {
    /// The line in whose middle, or before which, a thread is first interrupted.
    pub fn interrupted_at(&self) -> Option<u32> {
        let stopped = self.steps.iter().position(|step| step.line.is_none() && step.text.starts_with("stopped at"));
        let switched = || {
            let pairs = self.steps.windows(2);
            let lines = |step: &Step<'_>| self.steps.iter().filter(|other| other.thread == step.thread).count();
            pairs
                .enumerate()
                .find(|(_, pair)| pair[0].thread != pair[1].thread && lines(&pair[0]) > 1)
                .map(|(at, _)| at)
        };
        let at = stopped.or_else(switched)?;
        self.steps[..=at].iter().rev().find_map(|step| step.line)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "line  A                   B\n  17  number = get()\n        reads n = 0\n        stopped at BINARY_OP\n  \
                         18                      number = get()\n                            writes n = 1\n  17  … number = get()";

    #[test]
    fn a_schedule_is_read_and_the_line_found_where_a_thread_is_interrupted() {
        let schedule = read(TABLE).expect("it is one");
        assert_eq!(schedule.threads, ["A", "B"]);
        let steps: Vec<_> = schedule.steps.iter().map(|step| (step.thread, step.line, step.text)).collect();
        assert_eq!(
            steps[2..5],
            [(0, None, "stopped at BINARY_OP"), (1, Some(18), "number = get()"), (1, None, "writes n = 1")]
        );
        assert_eq!(schedule.interrupted_at(), Some(17));
    }

    #[test]
    fn the_accesses_in_conflict_stand_below_the_steps() {
        let with = format!("{TABLE}\nin conflict:\n      line 17, A reads: n\n      line 18, B writes: n");
        let schedule = read(&with).expect("it is one");
        assert_eq!(schedule.steps.len(), read(TABLE).expect("it is one").steps.len());
        assert_eq!(schedule.conflict, ["in conflict:", "line 17, A reads: n", "line 18, B writes: n"]);
        assert_eq!(schedule.interrupted_at(), Some(17));
    }

    #[test]
    fn other_tables_are_none() {
        for text in ["line 3: x", "line  alone\n   1  x", "a  b\nc  d", "line  A    B\nno number  x"] {
            assert!(read(text).is_none(), "{text}");
        }
    }
}
