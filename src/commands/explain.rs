//! `kata explain`

use clap::Args;

use super::args::KataArgs;
use super::console::Console;
use crate::error::Result;
use crate::exit_code::Exit;
use crate::judge::{Options, Submission};
use crate::outcome::Report;
use crate::report::{check, markdown};
use crate::workspace::history::Look;

/// Explain the concept, with what is observed when it runs
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  kata explain n_plus_one")]
pub struct ExplainArgs {
    #[command(flatten)]
    pub what: KataArgs,
}

pub fn run(args: &ExplainArgs, console: &Console) -> Result<Exit> {
    let kata = super::open_workbook(args.what.workbook.workbook.as_deref())?.kata(&args.what.kata)?;
    if let Some(practice) = super::practice_folder()? {
        super::refuse_in_interview(&practice, "there are no explanations")?;
        if let Err(problem) = practice.history().and_then(|mut h| h.looked_at(kata.id(), Look::Explanation)) {
            console.note(&problem.with_next());
        }
    }
    let page = |run: Option<&Report>| console.print(&markdown::render(&kata.concept.shown(run), &console.style));
    let observe = || {
        let judge = super::start_judge(Options::default(), false, [&kata], console)?;
        let report = judge.report(&kata, &Submission::of_source("reference", kata.reference.as_bytes()))?;
        Ok((report, judge.python().version.clone()))
    };
    // A page that quotes nothing is there at once; one that does is shown all the same where nothing can be run.
    let observed: Result<(Report, String)> = if kata.concept.quotes_a_run() {
        let observed = observe();
        page(observed.as_ref().ok().map(|(report, _)| report));
        observed
    } else {
        page(None);
        observe()
    };
    let (report, python) = observed?;
    let heading = format!("Observed just now, with the reference solution on Python {python}");
    console.print(&format!("\n{}\n\n", console.style.rule(&heading)));
    for item in &report.checks {
        console.print(&check::summary(item, &console.style));
    }
    if let Some(problem) = &report.problem {
        console.print(&format!("{}\n", console.style.warn(problem)));
    }
    Ok(Exit::Passed)
}
