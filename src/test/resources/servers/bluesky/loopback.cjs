// The servers of dev-env listen on every interface; loaded first, this keeps them on this machine.
const net = require('node:net')
const listen = net.Server.prototype.listen
net.Server.prototype.listen = function (first, ...rest) {
  if (typeof first === 'number' || /^\d+$/.test(String(first))) {
    return listen.call(this, { port: Number(first), host: '127.0.0.1' }, ...rest.filter((one) => typeof one === 'function'))
  }
  if (first && typeof first === 'object' && first.port !== undefined) {
    return listen.call(this, { ...first, host: '127.0.0.1' }, ...rest)
  }
  return first === undefined || typeof first === 'function'
    ? listen.call(this, { port: 0, host: '127.0.0.1' }, first)
    : listen.call(this, first, ...rest)
}
