/** Lets so many calls run at the same time; the others wait for their turn. A class that is pasted is 25 requests. */
export function turns(most) {
  const queue = [];
  let running = 0;
  return async (call) => {
    if (running >= most) {
      await new Promise((go) => queue.push(go));
    } else {
      running += 1;
    }
    try {
      return await call();
    } finally {
      const next = queue.shift();
      if (next) {
        next();
      } else {
        running -= 1;
      }
    }
  };
}
