//! `kata import`

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::args::Format;
use super::console::Console;
use crate::error::Result;
use crate::exit_code::Exit;
use crate::import::{self, Imported, Single};
use crate::report;

/// Make katas of exercises from Exercism, pytest or GitHub Classroom
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  kata import exercism ~/track ~/workbook\n  kata import pytest test_two_fer.py two_fer.py ~/workbook\n  kata import classroom autograding.json ~/workbook --solutions ~/solved"
)]
pub struct ImportArgs {
    #[command(subcommand)]
    pub from: ImportFrom,
    /// Print for people, or JSON for programs
    #[arg(long, value_enum, default_value_t, global = true)]
    pub format: Format,
}

/// What is imported.
#[derive(Debug, Subcommand)]
pub enum ImportFrom {
    /// An Exercism track, or one of its exercises
    Exercism {
        /// The folder that holds `exercises/`, or that of one exercise
        folder: PathBuf,
        /// The workbook to make: a folder that is new or empty
        out: PathBuf,
    },
    /// A file of unittest or pytest tests, and a solution that passes them
    Pytest {
        /// The tests
        tests: PathBuf,
        /// A solution, under the name by which the tests import it: the reference
        solution: PathBuf,
        /// The workbook to add the kata to, or to make
        out: PathBuf,
        /// What the learner begins with; without it, an empty file
        #[arg(long, value_name = "FILE")]
        starter: Option<PathBuf>,
        /// The kata's id; without it, the name of the solution's file
        #[arg(long)]
        id: Option<String>,
        /// The kata's title; without it, its id in words
        #[arg(long)]
        title: Option<String>,
        /// The topic that it belongs to
        #[arg(long, default_value = "imported")]
        topic: String,
    },
    /// The tests of a GitHub Classroom assignment (`.github/classroom/autograding.json`)
    Classroom {
        /// The file
        autograding: PathBuf,
        /// The workbook to make: a folder that is new or empty
        out: PathBuf,
        /// The folder with solutions, under the names that the assignment's files have
        #[arg(long, value_name = "DIR")]
        solutions: PathBuf,
    },
}

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
