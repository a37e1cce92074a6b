//! `kata regrade`

use std::collections::BTreeSet;

use super::console::Console;
use crate::assessment::cores;
use crate::cli::{Format, RegradeArgs};
use crate::error::Result;
use crate::exit_code::Exit;
use crate::grading::regrade::{Regraded, changed, regrade};
use crate::grading::results::Results;
use crate::grading::room::Room;
use crate::judge::Options;
use crate::report::grading;

pub fn run(args: &RegradeArgs, console: &Console) -> Result<Exit> {
    let workbook = super::open_workbook(args.workbook.workbook.as_deref())?;
    let results = Results::open(&args.results)?;
    let (katas, gone) = changed(&results, &workbook)?;
    let mut regraded = Regraded { katas: katas.keys().cloned().collect(), gone, ..Regraded::default() };
    if !katas.is_empty() {
        let ids: Vec<_> = katas.values().map(|kata| kata.at.clone()).collect();
        let room = Room::open(&args.submissions, args.pattern.as_ref(), &ids)?;
        let jobs = args.jobs.map_or_else(cores, |jobs| jobs as usize);
        for seed in seeds(&results)? {
            let options = Options { warm: true, seed, ..Options::default() };
            let judge = super::start_judge(options, args.require_sandbox, console)?;
            regrade(&judge, seed, &room, &results, &katas, jobs, &mut regraded)?;
        }
    }
    match args.format {
        Format::Text => console.print(&grading::regraded(&regraded, &console.style)),
        Format::Json => console.print_json(&regraded)?,
    }
    Ok(if regraded.gone.is_empty() { Exit::Passed } else { Exit::Broken })
}

fn seeds(results: &Results) -> Result<BTreeSet<u64>> {
    results.rows().map(|row| Ok(row?.seed)).collect()
}
