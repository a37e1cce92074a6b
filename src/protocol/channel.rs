//! Frames with descriptors over unix sockets.
//!
//! Owns: sending and receiving one message with the descriptors that belong to it. Blocking; used between
//! judge and worker, and for the request of a session. What a child sends is read by the judge as it comes
//! (`Decoder`), never with these.

use std::fs::File;
use std::io::{self, IoSlice, IoSliceMut, Read};
use std::mem::MaybeUninit;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};

use rustix::net::{
    AddressFamily, RecvAncillaryBuffer, RecvAncillaryMessage, RecvFlags, SendAncillaryBuffer, SendAncillaryMessage,
    SendFlags, SocketFlags, SocketType,
};
use serde::{Serialize, de::DeserializeOwned};

/// The most descriptors that travel with one message.
const MOST: usize = 4;

/// Two connected ends, closed on exec.
pub fn pair() -> io::Result<(OwnedFd, OwnedFd)> {
    Ok(rustix::net::socketpair(AddressFamily::UNIX, SocketType::STREAM, SocketFlags::CLOEXEC, None)?)
}

/// Send one message with its descriptors.
pub fn send(channel: &OwnedFd, message: &impl Serialize, descriptors: &[BorrowedFd<'_>]) -> io::Result<()> {
    send_frame(channel, &super::frame::encode(message)?, descriptors)
}

/// Send bytes that are no message.
pub fn send_bytes(channel: &OwnedFd, bytes: &[u8]) -> io::Result<()> {
    send_frame(channel, &super::frame::encode_bytes(bytes)?, &[])
}

fn send_frame(channel: &OwnedFd, frame: &[u8], descriptors: &[BorrowedFd<'_>]) -> io::Result<()> {
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(MOST))];
    let mut ancillary = SendAncillaryBuffer::new(&mut space);
    if !descriptors.is_empty() {
        ancillary.push(SendAncillaryMessage::ScmRights(descriptors));
    }
    let mut sent = 0;
    while sent < frame.len() {
        let slices = [IoSlice::new(&frame[sent..])];
        sent +=
            rustix::io::retry_on_intr(|| rustix::net::sendmsg(channel, &slices, &mut ancillary, SendFlags::NOSIGNAL))?;
        ancillary.clear(); // descriptors travel with the first byte
    }
    Ok(())
}

/// Receive one message with its descriptors; None when the other side has closed the channel.
pub fn receive<T: DeserializeOwned>(channel: &OwnedFd) -> io::Result<Option<(T, Vec<OwnedFd>)>> {
    let Some((body, descriptors)) = receive_frame(channel)? else { return Ok(None) };
    Ok(Some((serde_json::from_slice(&body)?, descriptors)))
}

/// Receive bytes that are no message.
pub fn receive_bytes(channel: &OwnedFd) -> io::Result<Vec<u8>> {
    Ok(receive_frame(channel)?.ok_or(io::ErrorKind::UnexpectedEof)?.0)
}

fn receive_frame(channel: &OwnedFd) -> io::Result<Option<(Vec<u8>, Vec<OwnedFd>)>> {
    let mut header = [0; 4];
    let mut descriptors = Vec::new();
    let mut have = 0;
    while have < header.len() {
        let read = receive_some(channel, &mut header[have..], &mut descriptors)?;
        if read == 0 {
            return if have == 0 { Ok(None) } else { Err(io::ErrorKind::UnexpectedEof.into()) };
        }
        have += read;
    }
    let mut body = vec![0; super::frame::frame_length(header)?];
    File::from(channel.as_fd().try_clone_to_owned()?).read_exact(&mut body)?;
    Ok(Some((body, descriptors)))
}

fn receive_some(channel: &OwnedFd, into: &mut [u8], descriptors: &mut Vec<OwnedFd>) -> io::Result<usize> {
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(MOST))];
    let mut ancillary = RecvAncillaryBuffer::new(&mut space);
    let mut slices = [IoSliceMut::new(into)];
    let got = rustix::io::retry_on_intr(|| {
        rustix::net::recvmsg(channel, &mut slices, &mut ancillary, RecvFlags::CMSG_CLOEXEC)
    })?;
    for message in ancillary.drain() {
        if let RecvAncillaryMessage::ScmRights(received) = message {
            descriptors.extend(received);
        }
    }
    Ok(got.bytes)
}
