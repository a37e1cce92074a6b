//! The command line: definitions only.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::catalog::{Difficulty, Rarity};
use crate::judge::Isolation;
use crate::outcome::Sitting;

/// Katas for backend Python: write a solution, and see the concept itself observed while it runs.
#[derive(Debug, Parser)]
#[command(name = "kata", version, max_term_width = 100)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make a practice folder with the starters, and check the first kata
    Start(StartArgs),
    /// List the katas in reading order
    List(ListArgs),
    /// Show a kata's task
    Show(KataArgs),
    /// Check a solution
    Check(CheckArgs),
    /// Show the next hint
    Hint(KataArgs),
    /// Explain the concept, with what the reference solution shows when it runs
    Explain(KataArgs),
    /// Show the reference solution, and what its checks observe
    Reference(KataArgs),
    /// Prove a workbook's content: for authors
    Audit(AuditArgs),
    /// Tell which Python runs, what isolation is in force, and what is missing
    Doctor(DoctorArgs),
}

/// Where katas come from.
#[derive(Debug, Args)]
pub struct WorkbookArgs {
    /// Use the workbook in this folder instead of the one in this program
    #[arg(long, value_name = "DIR", global = true)]
    pub workbook: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct StartArgs {
    /// The folder to make, or to add missing starters to
    pub folder: PathBuf,
    #[command(flatten)]
    pub workbook: WorkbookArgs,
}

#[derive(Debug, Args)]
pub struct KataArgs {
    /// A kata's id, such as `n_plus_one`
    pub kata: String,
    #[command(flatten)]
    pub workbook: WorkbookArgs,
}

#[derive(Debug, Args)]
pub struct ListArgs {
    /// Only this topic
    #[arg(long)]
    pub topic: Option<String>,
    /// Only this difficulty
    #[arg(long)]
    pub difficulty: Option<Difficulty>,
    /// Only what interviews ask this often
    #[arg(long)]
    pub rarity: Option<Rarity>,
    /// Only katas that answer this question of the source lists, such as 003-20
    #[arg(long, value_name = "QUESTION")]
    pub covers: Option<String>,
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    #[command(flatten)]
    pub workbook: WorkbookArgs,
}

#[derive(Debug, Args)]
pub struct CheckArgs {
    /// A kata's id, then the file to check (`-` reads standard input); with --reference, any number of katas
    #[arg(required_unless_present = "all", value_name = "KATA [FILE]")]
    pub what: Vec<String>,
    /// Check one file, named alone, with the unittest or pytest tests in this file: no workbook is needed
    #[arg(long, value_name = "TESTFILE", conflicts_with_all = ["reference", "all"])]
    pub tests: Option<PathBuf>,
    /// Check the reference solutions
    #[arg(long)]
    pub reference: bool,
    /// Every kata of the workbook; needs --reference
    #[arg(long, requires = "reference", conflicts_with = "what")]
    pub all: bool,
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    /// How each check gets a process of its own
    #[arg(long, value_enum, default_value_t = Isolation::Fork)]
    pub isolation: Isolation,
    /// Count a pass only where the submission cannot forge it: in a split sitting
    #[arg(long)]
    pub strict: bool,
    /// How every check sits, whatever its kata says
    #[arg(long, value_enum)]
    pub sitting: Option<Sitting>,
    /// Draw the inputs of checks from this seed, as a report names it; without it, from a new one each time
    #[arg(long, value_name = "N")]
    pub seed: Option<u64>,
    /// Check nothing unless every layer of isolation is in force: for graders
    #[arg(long)]
    pub require_sandbox: bool,
    #[command(flatten)]
    pub workbook: WorkbookArgs,
}

#[derive(Debug, Args)]
pub struct AuditArgs {
    /// The katas to audit; all of them if none is named
    pub katas: Vec<String>,
    /// How often the reference is run
    #[arg(long, default_value_t = 10, value_name = "N")]
    pub times: u32,
    /// Leave the mutants out: quicker while writing
    #[arg(long)]
    pub no_mutants: bool,
    /// Run at most so many mutants of each kata, spread over its reference: a sample
    #[arg(long, value_name = "N", conflicts_with = "no_mutants")]
    pub mutants: Option<usize>,
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    #[command(flatten)]
    pub workbook: WorkbookArgs,
}

#[derive(Debug, Args)]
pub struct DoctorArgs {
    #[command(flatten)]
    pub workbook: WorkbookArgs,
}

/// How results are printed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    #[default]
    Text,
    Json,
}
