//! `kata import`

use super::console::Console;
use crate::cli::{Format, ImportArgs, ImportFrom};
use crate::error::Result;
use crate::exit_code::Exit;
use crate::import::{self, Imported, Single};
use crate::report;

pub fn run(args: &ImportArgs, console: &Console) -> Result<Exit> {
    let done = imported(&args.from)?;
    match args.format {
        Format::Json => console.print_json(&done)?,
        Format::Text => console.print(&report::import::render(&done, &console.style)),
    }
    Ok(Exit::Passed)
}

fn imported(from: &ImportFrom) -> Result<Imported> {
    match from {
        ImportFrom::Exercism { folder, out } => import::exercism(folder, out),
        ImportFrom::Pytest { tests, solution, out, starter, id, title, topic } => {
            let single = Single {
                tests,
                solution,
                starter: starter.as_deref(),
                id: id.as_deref(),
                title: title.as_deref(),
                topic,
            };
            import::pytest(&single, out)
        }
        ImportFrom::Classroom { autograding, out, solutions } => import::classroom(autograding, solutions, out),
    }
}
