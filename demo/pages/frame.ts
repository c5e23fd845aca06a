/** Shows what each frame has said of its height: for those who look, the script of the page doesn't need it. */
addEventListener('message', ({ data, source }: MessageEvent<{ type?: unknown; height?: unknown } | null>) => {
  if (data?.type !== 'funnel-calculator:height' || typeof data.height !== 'number') return;
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow !== source) continue;
    const told = document.querySelector(`output[for="${frame.id}"]`);
    if (told) told.textContent = `${data.height} px`;
  }
});
