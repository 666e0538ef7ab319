import { it } from 'vitest';
import { SimulatedIwinv } from './testing/simulated-iwinv.ts';
it('smoke', async () => {
  const w = await SimulatedIwinv.start();
  const id='INSTANCE-z3oB3PugYnKmmyxKyGzr9';
  for (const [a,r] of [['rebuild',{image:'PIMAGE-1tQFoTuKeENlSZ7xFXyVix',password:'return'}],['resize',{flavor:'soi_4.16_s'}],['stop',{}],['stop',{}],['start',{}],['reboot',{kind:'soft'}],['rename',{name:'새 이름 1'}],['rebuild',{}],['delete',{}]] as const) {
    const t=w.clock.now();
    const o=await w.run(a as any,id,r as any,{onSecret:(v)=>console.log('secret',v.length)});
    console.log(a,o.state,JSON.stringify(o.error),JSON.stringify(o.result),o.plan.warnings.map(x=>x.subject+': '+x.detail).join(' | '),(w.clock.now()-t)/1000);
  }
  const o=await w.run('create',null,{name:'new one',flavor:'vgna_1_n',image:'Ubuntu 24.04 LTS',keyPair:'SSHKEY-5WbJ0k2mXc7RqTz1Lp8VnA',securityGroups:['database']});
  console.log(o.state,JSON.stringify(o.error),JSON.stringify(o.result));
  console.log(w.writes(), w.simulator.ledger.entries().length);
  await w.close();
});
