//! From a save to a drawn verdict: `cargo bench --bench practice`.
//!
//! Times begin with the watcher's event and end when the screen with the verdict is drawn (into memory, 80×24). The kata's
//! checks take about ten milliseconds. Prints the median and the slowest of one run; nothing here is a test.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use katabook::catalog::{Kata, Workbook};
use katabook::judge::{Options, Submission};
use katabook::report::Style;
use katabook::tui::{Live, Notice, Phase, Runner, Saves, Settling, Watching};
use ratatui::{Terminal, backend::TestBackend};

type Anyhow<T> = Result<T, Box<dyn std::error::Error>>;

const SAVES: usize = 40;
/// What is wanted, from the event to the verdict.
const WANTED: Duration = Duration::from_millis(50);

enum Event {
    Saved(Instant),
    Notice(Box<Notice>),
}

fn main() -> Anyhow<()> {
    let place = tempfile::tempdir()?;
    let kata = kata(place.path())?;
    let file = place.path().join("practice").join(kata.at.practice_file());
    fs::create_dir_all(file.parent().unwrap_or(Path::new(".")))?;
    fs::write(&file, &kata.starter)?;

    let (events, happened) = channel();
    let told = events.clone();
    let folders: BTreeSet<PathBuf> = file.parent().map(Path::to_owned).into_iter().collect();
    let _saves = Saves::watch(place.path(), &folders, Watching::Events, Settling::SHORT, move |_| {
        drop(told.send(Event::Saved(Instant::now())))
    })?;
    let options = Options { warm: true, ..Options::default() };
    let mut runner = Runner::start(options, None, move |notice| drop(events.send(Event::Notice(Box::new(notice)))));
    let mut live = Live::new(vec![kata.clone()], 0, Style::plain());
    let mut terminal = Terminal::new(TestBackend::new(80, 24))?;

    let (mut whole, mut checks) = (Vec::new(), Vec::new());
    for number in 0..SAVES {
        fs::write(&file, format!("{}\n# {number}\n", kata.reference))?;
        let saved = wait(&happened, |event| matches!(event, Event::Saved(_)))?;
        let Event::Saved(heard) = saved else { unreachable!("that is what was waited for") };
        live.begin(runner.check(&kata, Submission::of_file(&file)?)?);
        loop {
            if let Event::Notice(notice) = happened.recv()? {
                live.notice(*notice);
                terminal.draw(|frame| live.draw(frame))?;
            }
            if let Phase::Told { report, .. } = &live.phase {
                whole.push(heard.elapsed());
                checks.push(report.checks.iter().map(|c| c.milliseconds).sum::<f64>());
                break;
            }
        }
    }
    // The first save starts Python, which is not what is measured.
    let (whole, checks) = (&mut whole[1..], &mut checks[1..]);
    whole.sort();
    checks.sort_by(f64::total_cmp);
    println!(
        "from the watcher's event to the drawn verdict, {} saves, checks of {:.1} ms:",
        whole.len(),
        checks[checks.len() / 2]
    );
    println!(
        "  median {:.1} ms, slowest {:.1} ms; wanted: within {:.0} ms",
        ms(whole[whole.len() / 2]),
        ms(whole[whole.len() - 1]),
        ms(WANTED)
    );
    Ok(())
}

fn wait(happened: &Receiver<Event>, wanted: impl Fn(&Event) -> bool) -> Anyhow<Event> {
    loop {
        let event = happened.recv_timeout(Duration::from_secs(20))?;
        if wanted(&event) {
            return Ok(event);
        }
    }
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

/// A kata with one check that takes about ten milliseconds.
fn kata(place: &Path) -> Anyhow<Arc<Kata>> {
    let folder = place.join("katas/speed/one");
    fs::create_dir_all(folder.join("mistakes"))?;
    fs::create_dir_all(place.join("python_reference/speed"))?;
    let write = |path: PathBuf, text: &str| fs::write(path, text);
    write(
        place.join("katas/workbook.toml"),
        "format_version = 1\ntitle = \"t\"\ntopics = [{id = \"speed\", summary = \"s\"}]\n",
    )?;
    write(folder.join("kata.toml"), "title = \"One\"\nsummary = \"s\"\ndifficulty = \"easy\"\nrarity = \"common\"\n")?;
    write(folder.join("prompt.md"), "p\n")?;
    write(folder.join("concept.md"), "c\n")?;
    write(folder.join("starter.py"), "def work():\n    ...\n")?;
    write(place.join("python_reference/speed/one.py"), "def work():\n    return sum(range(300_000))\n")?;
    write(
        folder.join("checks.py"),
        "from katabook import check, expect\n\n\n@check\ndef it_works(solution):\n    \"\"\"It works.\"\"\"\n    expect(solution.work).returns(44999850000)\n",
    )?;
    Ok(Arc::new(Workbook::in_folder(place)?.kata("one")?))
}
