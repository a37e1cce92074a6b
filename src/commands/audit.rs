//! `kata audit`

use std::time::Duration;

use clap::Args;

use super::args::{Format, WorkbookArgs};
use super::audit_watch;
use super::console::Console;
use crate::audit::{self, Plan, Sample, Scope, Thoroughness};
use crate::error::Result;
use crate::exit_code::Exit;
use crate::report;
use crate::tui::Watching;

/// Prove that a workbook's content is right
#[derive(Debug, Args)]
#[command(
    after_help = "Exit code 0: there is nothing to correct; 1: something was found.\n\nExamples:\n  kata audit --watch n_plus_one --workbook .\n  kata audit --print n_plus_one/inner_join --workbook ."
)]
pub struct AuditArgs {
    /// The katas to audit; all of them if none is named
    #[arg(value_name = "KATA")]
    pub katas: Vec<String>,
    /// Prove everything in full, also what `proven.toml` vouches for
    #[arg(long, conflicts_with = "light")]
    pub all: bool,
    /// Run everything once and nothing more: no mutants, and what has no proof yet gets none
    #[arg(long, conflicts_with_all = ["times", "no_mutants", "mutants"])]
    pub light: bool,
    /// Prove in full a part of what `proven.toml` vouches for, too: another one for each SEED, such as a commit
    #[arg(long, value_name = "SEED", conflicts_with_all = ["all", "light", "times", "no_mutants", "mutants"])]
    pub sample: Option<String>,
    /// With --sample: no further proof of the sample begins after so many minutes
    #[arg(long, value_name = "MINUTES", default_value_t = 5.0, requires = "sample")]
    pub at_most: f64,
    /// Run the reference of every kata so often, whatever `proven.toml` says [default: 10, or 1 where that vouches]
    #[arg(long, value_name = "N")]
    pub times: Option<u32>,
    /// Leave the mutants out: quicker while writing
    #[arg(long)]
    pub no_mutants: bool,
    /// Run at most so many mutants of each kata, spread over its reference: a sample
    #[arg(long, value_name = "N", conflicts_with = "no_mutants")]
    pub mutants: Option<usize>,
    /// Do not hold prompts and concept pages to the form of the shipped ones (primer, sections, lengths, links)
    #[arg(long)]
    pub no_form: bool,
    /// Go on: each time a file is saved, show what its kata still lacks (no mutants, and only what the file concerns)
    #[arg(long, conflicts_with_all = ["format", "mutants", "times", "all", "light", "sample"])]
    pub watch: bool,
    /// With --watch: look at the files again and again, where the file system does not tell of saves
    #[arg(long, requires = "watch")]
    pub poll: bool,
    /// Audit nothing: print the whole file that this mistake (or break) comes to, as learners would have written it
    #[arg(long, value_name = "KATA/MISTAKE", conflicts_with_all = ["katas", "times", "no_mutants", "mutants", "watch", "format"])]
    pub print: Option<String>,
    /// Print for people, or JSON for programs
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    #[command(flatten)]
    pub workbook: WorkbookArgs,
}

pub fn run(args: &AuditArgs, console: &Console) -> Result<Exit> {
    if args.watch {
        let folder = match &args.workbook.workbook {
            Some(folder) => Some(folder.clone()),
            None => super::practice_folder()?.and_then(|practice| practice.workbook),
        };
        let how = if args.poll { Watching::Polling } else { Watching::Events };
        return audit_watch::run(&args.katas, how, !args.no_form, folder.as_deref(), console);
    }
    let workbook = super::open_workbook(args.workbook.workbook.as_deref())?;
    if let Some(wrong) = &args.print {
        let (kata, name) = workbook.kata_of_program(wrong)?;
        console.print(kata.wrong_program(name)?);
        return Ok(Exit::Passed);
    }
    let bar = console.bar();
    bar.set_length(if args.katas.is_empty() { workbook.katas().len() } else { args.katas.len() } as u64);
    let found = audit::audit(&workbook, &args.katas, &plan(args), |proof| {
        bar.set_message(if proof.findings == 0 { proof.kata.clone() } else { format!("{} ✗", proof.kata) });
        bar.inc(1);
    });
    bar.finish_and_clear();
    let found = found?;
    match args.format {
        Format::Json => console.print_json(&found)?,
        Format::Text => console.print(&report::audit::render(&found, &console.style)),
    }
    Ok(if found.findings.is_empty() { Exit::Passed } else { Exit::Failed })
}

/// What is to be proven. Who says how often and how many means each kata that is named, whatever is written of it.
fn plan(args: &AuditArgs) -> Plan {
    let how = Thoroughness {
        times: args.times.unwrap_or(Thoroughness::FULL.times).max(1),
        mutants: if args.no_mutants { 0 } else { args.mutants.unwrap_or(Thoroughness::FULL.mutants) },
        everywhere: true,
        in_time: true,
    };
    let scope = match args {
        AuditArgs { light: true, .. } => Scope::None,
        AuditArgs { all: false, times: None, no_mutants: false, mutants: None, .. } => Scope::Unvouched,
        _ => Scope::All,
    };
    let at_most = Duration::try_from_secs_f64(60.0 * args.at_most).unwrap_or_default();
    let sample = args.sample.clone().map(|seed| Sample { seed, at_most });
    Plan { how, scope, sample, form: !args.no_form }
}
