//! `kata audit`

use std::time::Duration;

use super::audit_watch;
use super::console::Console;
use crate::audit::{self, Plan, Sample, Scope, Thoroughness};
use crate::cli::{AuditArgs, Format};
use crate::error::Result;
use crate::exit_code::Exit;
use crate::report;

pub fn run(args: &AuditArgs, console: &Console) -> Result<Exit> {
    if args.watch {
        let folder = match &args.workbook.workbook {
            Some(folder) => Some(folder.clone()),
            None => super::practice_folder()?.and_then(|practice| practice.workbook),
        };
        return audit_watch::run(args, folder.as_deref(), console);
    }
    let workbook = super::open_workbook(args.workbook.workbook.as_deref())?;
    if let Some(wrong) = &args.print {
        let (kata, name) = workbook.kata_of_program(wrong)?;
        console.print(kata.wrong_program(name)?);
        return Ok(Exit::Passed);
    }
    let found = audit::audit(&workbook, &args.katas, &plan(args))?;
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
