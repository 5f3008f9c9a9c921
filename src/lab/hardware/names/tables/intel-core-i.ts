import { models, type CpuRow } from '../table.ts';

/**
 * Intel's Core processors from the second generation on, as Intel ARK lists them: the number, then cores/threads.
 * An architecture is the code name that ARK gives; a year is that of ARK's launch quarter.
 */
export const INTEL_CORE_I: readonly CpuRow[] = [
  {
    architecture: 'Sandy Bridge',
    year: 2011,
    source: {
      title: 'Intel ARK: Core i7-2700K',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/61275/intel-core-i72700k-processor-8m-cache-up-to-3-90-ghz.html',
    },
    models: models(`
      i7-2700K:4/8 i3-2350M:2/4 i3-2367M:2/4 i5-2430M:2/4 i5-2435M:2/4 i7-2670QM:4/8 i7-2675QM:4/8
      i3-2120T:2/4 i3-2125:2/4 i3-2130:2/4 i5-2320:4/4 i7-2640M:2/4 i7-2760QM:4/8 i7-2860QM:4/8
      i7-2960XM:4/8 i3-2330E:2/4 i3-2330M:2/4 i3-2340UE:2/4 i3-2357M:2/4 i5-2467M:2/4 i5-2557M:2/4
      i7-2637M:2/4 i7-2677M:2/4 i5-2310:4/4 i5-2405S:4/4 i3-2102:2/4 i3-2105:2/4 i3-2312M:2/4 i7-2610UE:2/4
      i7-2655LE:2/4 i3-2100:2/4 i3-2100T:2/4 i3-2120:2/4 i3-2310M:2/4 i5-2390T:2/4 i5-2410M:2/4 i5-2510E:2/4
      i5-2515E:2/4 i5-2520M:2/4 i5-2537M:2/4 i5-2540M:2/4 i7-2617M:2/4 i7-2620M:2/4 i7-2629M:2/4
      i7-2649M:2/4 i7-2657M:2/4 i5-2300:4/4 i5-2400:4/4 i5-2400S:4/4 i5-2500:4/4 i5-2500K:4/4 i5-2500S:4/4
      i5-2500T:4/4 i7-2600:4/8 i7-2600K:4/8 i7-2600S:4/8 i7-2630QM:4/8 i7-2635QM:4/8 i7-2710QE:4/8
      i7-2715QE:4/8 i7-2720QM:4/8 i7-2820QM:4/8 i7-2920XM:4/8 i3-2310E:2/4
    `),
  },
  {
    architecture: 'Sandy Bridge-E',
    year: 2011,
    series: 'Core X-series and Extreme Edition',
    source: {
      title: 'Intel ARK: Core i7-3930K',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/63697/intel-core-i73930k-processor-12m-cache-up-to-3-80-ghz.html',
    },
    models: models(`
      i7-3930K:6/12 i7-3960X:6/12
    `),
  },
  {
    architecture: 'Ivy Bridge',
    year: 2012,
    source: {
      title: 'Intel ARK: Core i7-3940XM',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/71096/intel-core-i73940xm-processor-extreme-edition-8m-cache-up-to-3-90-ghz.html',
    },
    models: models(`
      i7-3940XM:4/8 i7-3920XM:4/8 i3-3120M:2/4 i7-3630QM:4/8 i7-3632QM:4/8 i7-3635QM:4/8 i7-3740QM:4/8
      i7-3840QM:4/8 i3-3220:2/4 i3-3220T:2/4 i3-3225:2/4 i3-3240:2/4 i3-3240T:2/4 i5-3330:4/4 i5-3330S:4/4
      i5-3350P:4/4 i3-3120ME:2/4 i3-3217UE:2/4 i3-3110M:2/4 i3-3217U:2/4 i5-3610ME:2/4 i7-3517UE:2/4
      i7-3555LE:2/4 i5-3210M:2/4 i5-3317U:2/4 i5-3320M:2/4 i5-3360M:2/4 i5-3427U:2/4 i5-3470:4/4
      i5-3470S:4/4 i5-3470T:2/4 i5-3475S:4/4 i5-3570:4/4 i5-3570S:4/4 i7-3517U:2/4 i7-3520M:2/4 i7-3667U:2/4
      i5-3450:4/4 i5-3450S:4/4 i5-3550:4/4 i5-3550S:4/4 i5-3570K:4/4 i5-3570T:4/4 i7-3610QE:4/8
      i7-3610QM:4/8 i7-3612QE:4/8 i7-3612QM:4/8 i7-3615QE:4/8 i7-3615QM:4/8 i7-3720QM:4/8 i7-3770:4/8
      i7-3770K:4/8 i7-3770S:4/8 i7-3770T:4/8 i7-3820QM:4/8
    `),
  },
  {
    architecture: 'Sandy Bridge',
    year: 2012,
    source: {
      title: 'Intel ARK: Core i3-2328M',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/70927/intel-core-i32328m-processor-3m-cache-2-20-ghz.html',
    },
    models: models(`
      i3-2328M:2/4 i3-2365M:2/4 i3-2377M:2/4 i5-2380P:4/4 i5-2450P:4/4 i5-2550K:4/4 i3-2370M:2/4
      i5-2450M:2/4
    `),
  },
  {
    architecture: 'Sandy Bridge (Gladden)',
    year: 2012,
    source: {
      title: 'Intel ARK: Core i3-2115C',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/68332/intel-core-i32115c-processor-3m-cache-2-00-ghz.html',
    },
    models: models(`
      i3-2115C:2/4
    `),
  },
  {
    architecture: 'Sandy Bridge-E',
    year: 2012,
    series: 'Core X-series and Extreme Edition',
    source: {
      title: 'Intel ARK: Core i7-3970X',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/70845/intel-core-i73970x-processor-extreme-edition-15m-cache-up-to-4-00-ghz.html',
    },
    models: models(`
      i7-3970X:6/12 i7-3820:4/8
    `),
  },
  {
    architecture: 'Haswell',
    year: 2013,
    source: {
      title: 'Intel ARK: Core i7-4930MX',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/75133/intel-core-i74930mx-processor-extreme-edition-8m-cache-up-to-3-90-ghz.html',
    },
    models: models(`
      i7-4930MX:4/8 i7-4700EQ:4/8 i7-4700HQ:4/8 i7-4700MQ:4/8 i7-4702HQ:4/8 i7-4702MQ:4/8 i7-4765T:4/8
      i7-4770:4/8 i7-4770K:4/8 i7-4770S:4/8 i7-4770T:4/8 i7-4770TE:4/8 i7-4800MQ:4/8 i7-4900MQ:4/8
      i7-4500U:2/4 i7-4550U:2/4 i7-4558U:2/4 i7-4650U:2/4 i7-4600M:2/4 i7-4600U:2/4 i7-4610Y:2/4 i7-4771:4/8
      i5-4430:4/4 i5-4430S:4/4 i5-4570:4/4 i5-4570S:4/4 i5-4570T:2/4 i5-4570TE:2/4 i5-4670:4/4 i5-4670K:4/4
      i5-4670S:4/4 i5-4670T:4/4 i5-4200U:2/4 i5-4200Y:2/4 i5-4250U:2/4 i5-4258U:2/4 i5-4288U:2/4
      i5-4350U:2/4 i5-4200H:2/4 i5-4200M:2/4 i5-4202Y:2/4 i5-4210Y:2/4 i5-4300M:2/4 i5-4300U:2/4
      i5-4300Y:2/4 i5-4302Y:2/4 i5-4330M:2/4 i5-4400E:2/4 i5-4402E:2/4 i5-4440:4/4 i5-4440S:4/4 i3-4010U:2/4
      i3-4010Y:2/4 i3-4100U:2/4 i3-4158U:2/4 i3-4000M:2/4 i3-4005M:2/4 i3-4012Y:2/4 i3-4020Y:2/4
      i3-4100E:2/4 i3-4100M:2/4 i3-4102E:2/4 i3-4130:2/4 i3-4130T:2/4 i3-4330:2/4 i3-4330T:2/4 i3-4330TE:2/4
      i3-4340:2/4
    `),
  },
  {
    architecture: 'Haswell (Crystal Well)',
    year: 2013,
    source: {
      title: 'Intel ARK: Core i7-4770R',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/76642/intel-core-i74770r-processor-6m-cache-up-to-3-90-ghz.html',
    },
    models: models(`
      i7-4770R:4/8 i7-4750HQ:4/8 i7-4850HQ:4/8 i7-4950HQ:4/8 i7-4960HQ:4/8 i5-4570R:4/4 i5-4670R:4/4
    `),
  },
  {
    architecture: 'Ivy Bridge',
    year: 2013,
    source: {
      title: 'Intel ARK: Core i5-3340',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/76342/intel-core-i53340-processor-6m-cache-up-to-3-30-ghz.html',
    },
    models: models(`
      i5-3340:4/4 i5-3340S:4/4 i3-3245:2/4 i3-3250:2/4 i3-3250T:2/4 i3-3130M:2/4 i3-3210:2/4 i3-3227U:2/4
      i5-3230M:2/4 i5-3337U:2/4 i5-3340M:2/4 i5-3380M:2/4 i5-3437U:2/4 i7-3537U:2/4 i7-3540M:2/4
      i7-3687U:2/4 i3-3229U:2/4 i5-3339Y:2/4 i5-3439Y:2/4 i7-3689Y:2/4
    `),
  },
  {
    architecture: 'Ivy Bridge (Gladden)',
    year: 2013,
    source: {
      title: 'Intel ARK: Core i3-3115C',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/78170/intel-core-i33115c-processor-4m-cache-2-50-ghz.html',
    },
    models: models(`
      i3-3115C:2/4
    `),
  },
  {
    architecture: 'Ivy Bridge-E',
    year: 2013,
    series: 'Core X-series and Extreme Edition',
    source: {
      title: 'Intel ARK: Core i7-4820K',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/77781/intel-core-i74820k-processor-10m-cache-up-to-3-90-ghz.html',
    },
    models: models(`
      i7-4820K:4/8 i7-4930K:6/12 i7-4960X:6/12
    `),
  },
  {
    architecture: 'Sandy Bridge',
    year: 2013,
    source: {
      title: 'Intel ARK: Core i3-2348M',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/74542/intel-core-i32348m-processor-3m-cache-2-30-ghz.html',
    },
    models: models(`
      i3-2348M:2/4 i3-2375M:2/4
    `),
  },
  {
    architecture: 'Broadwell',
    year: 2014,
    source: {
      title: 'Intel ARK: Core M-5Y10',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/83610/intel-core-m5y10-processor-4m-cache-up-to-2-00-ghz.html',
    },
    models: models(`
      M-5Y10:2/4 M-5Y10a:2/4 M-5Y70:2/4 M-5Y10c:2/4 M-5Y31:2/4 M-5Y51:2/4 M-5Y71:2/4
    `),
  },
  {
    architecture: 'Haswell',
    year: 2014,
    source: {
      title: 'Intel ARK: Core i7-4940MX',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/78940/intel-core-i74940mx-processor-extreme-edition-8m-cache-up-to-4-00-ghz.html',
    },
    models: models(`
      i7-4940MX:4/8 i7-4610M:2/4 i7-4810MQ:4/8 i7-4910MQ:4/8 i7-4700EC:4/8 i7-4702EC:4/8 i7-4510U:2/4
      i7-4710HQ:4/8 i7-4710MQ:4/8 i7-4712HQ:4/8 i7-4712MQ:4/8 i7-4785T:4/8 i7-4790:4/8 i7-4790S:4/8
      i7-4790T:4/8 i7-4578U:2/4 i5-4310M:2/4 i5-4310U:2/4 i5-4340M:2/4 i5-4360U:2/4 i5-4402EC:2/4
      i5-4210M:2/4 i5-4210U:2/4 i5-4220Y:2/4 i5-4260U:2/4 i5-4410E:2/4 i5-4422E:2/4 i5-4460:4/4 i5-4460S:4/4
      i5-4460T:4/4 i5-4590:4/4 i5-4590S:4/4 i5-4590T:4/4 i5-4690:4/4 i5-4690S:4/4 i5-4690T:4/4 i5-4210H:2/4
      i5-4278U:2/4 i5-4308U:2/4 i3-4025U:2/4 i3-4030U:2/4 i3-4030Y:2/4 i3-4110E:2/4 i3-4110M:2/4
      i3-4112E:2/4 i3-4120U:2/4 i3-4150:2/4 i3-4150T:2/4 i3-4340TE:2/4 i3-4350:2/4 i3-4350T:2/4 i3-4360:2/4
      i3-4160:2/4 i3-4160T:2/4 i3-4360T:2/4 i3-4370:2/4
    `),
  },
  {
    architecture: 'Haswell (Crystal Well)',
    year: 2014,
    source: {
      title: 'Intel ARK: Core i7-4860HQ',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/76089/intel-core-i74860hq-processor-6m-cache-up-to-3-60-ghz.html',
    },
    models: models(`
      i7-4860HQ:4/8 i7-4760HQ:4/8 i7-4770HQ:4/8 i7-4870HQ:4/8 i7-4980HQ:4/8
    `),
  },
  {
    architecture: 'Haswell (Devil’s Canyon)',
    year: 2014,
    source: {
      title: 'Intel ARK: Core i7-4790K',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/80807/intel-core-i74790k-processor-8m-cache-up-to-4-40-ghz.html',
    },
    models: models(`
      i7-4790K:4/8 i5-4690K:4/4
    `),
  },
  {
    architecture: 'Haswell-E',
    year: 2014,
    series: 'Core X-series and Extreme Edition',
    source: {
      title: 'Intel ARK: Core i7-5820K',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/82932/intel-core-i75820k-processor-15m-cache-up-to-3-60-ghz.html',
    },
    models: models(`
      i7-5820K:6/12 i7-5930K:6/12 i7-5960X:8/16
    `),
  },
  {
    architecture: 'Broadwell',
    year: 2015,
    source: {
      title: 'Intel ARK: Core i7-5500U',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/85214/intel-core-i75500u-processor-4m-cache-up-to-3-00-ghz.html',
    },
    models: models(`
      i7-5500U:2/4 i7-5550U:2/4 i7-5557U:2/4 i7-5600U:2/4 i7-5650U:2/4 i7-5700EQ:4/8 i7-5700HQ:4/8
      i7-5750HQ:4/8 i7-5775C:4/8 i7-5775R:4/8 i7-5850EQ:4/8 i7-5850HQ:4/8 i7-5950HQ:4/8 i5-5200U:2/4
      i5-5250U:2/4 i5-5257U:2/4 i5-5287U:2/4 i5-5300U:2/4 i5-5350U:2/4 i5-5350H:2/4 i5-5575R:4 i5-5675C:4
      i5-5675R:4 i3-5005U:2/4 i3-5010U:2/4 i3-5157U:2/4 i3-5015U:2/4 i3-5020U:2/4
    `),
  },
  {
    architecture: 'Haswell',
    year: 2015,
    source: {
      title: 'Intel ARK: Core i7-4720HQ',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/78934/intel-core-i74720hq-processor-6m-cache-up-to-3-60-ghz.html',
    },
    models: models(`
      i7-4720HQ:4/8 i7-4722HQ:4/8 i3-4170:2/4 i3-4170T:2/4 i3-4370T:2/4
    `),
  },
  {
    architecture: 'Skylake',
    year: 2015,
    source: {
      title: 'Intel ARK: Core i7-6567U',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/91167/intel-core-i76567u-processor-4m-cache-up-to-3-60-ghz.html',
    },
    models: models(`
      i7-6567U:2/4 i7-6700K:4/8 i7-6500U:2/4 i7-6560U:2/4 i7-6600U:2/4 i7-6650U:2/4 i7-6700:4/8
      i7-6700HQ:4/8 i7-6700T:4/8 i7-6820HK:4/8 i7-6820HQ:4/8 i7-6920HQ:4/8 i7-6700TE:4/8 i7-6820EQ:4/8
      i7-6822EQ:4/8 i5-6600K:4/4 i5-6200U:2/4 i5-6260U:2/4 i5-6267U:2/4 i5-6287U:2/4 i5-6300HQ:4/4
      i5-6300U:2/4 i5-6360U:2/4 i5-6400:4/4 i5-6400T:4/4 i5-6440HQ:4/4 i5-6500:4/4 i5-6500T:4/4 i5-6600:4/4
      i5-6600T:4/4 i5-6440EQ:4/4 i5-6442EQ:4/4 i5-6500TE:4/4 i5-6402P:4/4 i3-6100:2/4 i3-6100H:2/4
      i3-6100T:2/4 i3-6100U:2/4 i3-6167U:2/4 i3-6300:2/4 i3-6300T:2/4 i3-6320:2/4 i3-6100E:2/4 i3-6100TE:2/4
      i3-6102E:2/4 i3-6098P:2/4 m3-6Y30:2/4 m3-6Y54:2/4 m3-6Y57:2/4 m3-6Y75:2/4
    `),
  },
  {
    architecture: 'Broadwell-E',
    year: 2016,
    series: 'Core X-series and Extreme Edition',
    source: {
      title: 'Intel ARK: Core i7-6800K',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/94189/intel-core-i76800k-processor-15m-cache-up-to-3-60-ghz.html',
    },
    models: models(`
      i7-6800K:6/12 i7-6850K:6/12 i7-6900K:8/16 i7-6950X:10/20
    `),
  },
  {
    architecture: 'Kaby Lake',
    year: 2016,
    source: {
      title: 'Intel ARK: Core i7-7500U',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/95451/intel-core-i77500u-processor-4m-cache-up-to-3-50-ghz.html',
    },
    models: models(`
      i7-7500U:2/4 i7-7Y75:2/4 i5-7200U:2/4 i5-7Y54:2/4 i3-7100U:2/4 m3-7Y30:2/4
    `),
  },
  {
    architecture: 'Skylake',
    year: 2016,
    source: {
      title: 'Intel ARK: Core i7-6770HQ',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/93341/intel-core-i76770hq-processor-6m-cache-up-to-3-50-ghz.html',
    },
    models: models(`
      i7-6770HQ:4/8 i7-6870HQ:4/8 i7-6970HQ:4/8 i7-6660U:2/4 i7-6785R:4/8 i5-6350HQ:4/4 i5-6585R:4/4
      i5-6685R:4/4 i3-6157U:2/4 i3-6006U:2/4
    `),
  },
  {
    architecture: 'Coffee Lake',
    year: 2017,
    source: {
      title: 'Intel ARK: Core i5-9500TE',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/195327/intel-core-i59500te-processor-9m-cache-up-to-3-60-ghz.html',
    },
    models: models(`
      i5-9500TE:6/6 i7-8700:6/12 i7-8700K:6/12 i5-8400:6/6 i5-8600K:6/6 i3-8100:4/4 i3-8350K:4/4
      i3-8100H:4/4
    `),
  },
  {
    architecture: 'Kaby Lake',
    year: 2017,
    series: 'Core X-series and Extreme Edition',
    source: {
      title: 'Intel ARK: Core i5-7640X',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/121500/intel-core-i57640x-xseries-processor-6m-cache-up-to-4-20-ghz.html',
    },
    models: models(`
      i5-7640X:4 i7-7740X:4/8
    `),
  },
  {
    architecture: 'Kaby Lake',
    year: 2017,
    source: {
      title: 'Intel ARK: Core i7-8550U',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/122589/intel-core-i78550u-processor-8m-cache-up-to-4-00-ghz.html',
    },
    models: models(`
      i7-8550U:4/8 i7-7600U:2/4 i7-7560U:2/4 i7-7567U:2/4 i7-7660U:2/4 i7-7700:4/8 i7-7700HQ:4/8
      i7-7700K:4/8 i7-7700T:4/8 i7-7820EQ:4/8 i7-7820HK:4/8 i7-7820HQ:4/8 i7-7920HQ:4/8 i5-7260U:2/4
      i5-7267U:2/4 i5-7287U:2/4 i5-7300HQ:4/4 i5-7300U:2/4 i5-7360U:2/4 i5-7400:4/4 i5-7400T:4/4
      i5-7440EQ:4/4 i5-7440HQ:4/4 i5-7442EQ:4/4 i5-7500:4/4 i5-7500T:4/4 i5-7600:4/4 i5-7600K:4/4
      i5-7600T:4/4 i5-7Y57:2/4 i3-7100:2/4 i3-7100E:2/4 i3-7100H:2/4 i3-7100T:2/4 i3-7101E:2/4 i3-7101TE:2/4
      i3-7102E:2/4 i3-7167U:2/4 i3-7300:2/4 i3-7300T:2/4 i3-7320:2/4 i3-7350K:2/4 i3-7130U:2/4 m3-7Y32:2/4
    `),
  },
  {
    architecture: 'Kaby Lake R',
    year: 2017,
    source: {
      title: 'Intel ARK: Core i7-8650U',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/124968/intel-core-i78650u-processor-8m-cache-up-to-4-20-ghz.html',
    },
    models: models(`
      i7-8650U:4/8 i5-8250U:4/8 i5-8350U:4/8
    `),
  },
  {
    architecture: 'Skylake',
    year: 2017,
    series: 'Core X-series and Extreme Edition',
    source: {
      title: 'Intel ARK: Core i9-7940X',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/126695/intel-core-i97940x-xseries-processor-19-25m-cache-up-to-4-30-ghz.html',
    },
    models: models(`
      i9-7940X:14/28 i9-7960X:16/32 i9-7980XE:18/36 i9-7920X:12/24 i7-7800X:6/12 i7-7820X:8/16
      i9-7900X:10/20
    `),
  },
  {
    architecture: 'Amber Lake Y',
    year: 2018,
    source: {
      title: 'Intel ARK: Core i5-8200Y',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/185280/intel-core-i58200y-processor-4m-cache-up-to-3-90-ghz.html',
    },
    models: models(`
      i5-8200Y:2/4 m3-8100Y:2/4
    `),
  },
  {
    architecture: 'Coffee Lake',
    year: 2018,
    source: {
      title: 'Intel ARK: Core i9-9900K',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/186605/intel-core-i99900k-processor-16m-cache-up-to-5-00-ghz.html',
    },
    models: models(`
      i9-9900K:8/16 i7-9700K:8/8 i5-9600K:6/6 i9-8950HK:6/12 i7-8559U:4/8 i7-8700B:6/12 i7-8700T:6/12
      i7-8750H:6/12 i7-8850H:6/12 i7-8086K:6/12 i5-8259U:4/8 i5-8269U:4/8 i5-8300H:4/8 i5-8400B:6/6
      i5-8400H:4/8 i5-8400T:6/6 i5-8500:6/6 i5-8500B:6/6 i5-8500T:6/6 i5-8600:6/6 i5-8600T:6/6 i3-8100T:4/4
      i3-8109U:2/4 i3-8300:4/4 i3-8300T:4/4 i3-8100B:4/4
    `),
  },
  {
    architecture: 'Kaby Lake',
    year: 2018,
    source: {
      title: 'Intel ARK: Core i3-7020U',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/122590/intel-core-i37020u-processor-3m-cache-2-30-ghz.html',
    },
    models: models(`
      i3-7020U:2/4
    `),
  },
  {
    architecture: 'Kaby Lake G',
    year: 2018,
    source: {
      title: 'Intel ARK: Core i7-8705G',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/130411/intel-core-i78705g-processor-with-radeon-rx-vega-m-gl-graphics-8m-cache-up-to-4-10-ghz.html',
    },
    models: models(`
      i7-8705G:4/8 i7-8706G:4/8 i7-8709G:4/8 i7-8809G:4/8 i5-8305G:4/8
    `),
  },
  {
    architecture: 'Kaby Lake R',
    year: 2018,
    source: {
      title: 'Intel ARK: Core i3-8130U',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/137977/intel-core-i38130u-processor-4m-cache-up-to-3-40-ghz.html',
    },
    models: models(`
      i3-8130U:2/4
    `),
  },
  {
    architecture: 'Skylake',
    year: 2018,
    series: 'Core X-series and Extreme Edition',
    source: {
      title: 'Intel ARK: Core i7-9800X',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/189122/intel-core-i79800x-xseries-processor-16-5m-cache-up-to-4-50-ghz.html',
    },
    models: models(`
      i7-9800X:8/16 i9-9820X:10/20 i9-9900X:10/20 i9-9920X:12/24 i9-9940X:14/28 i9-9960X:16/32
      i9-9980XE:18/36
    `),
  },
  {
    architecture: 'Whiskey Lake',
    year: 2018,
    source: {
      title: 'Intel ARK: Core i7-8565U',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/149091/intel-core-i78565u-processor-8m-cache-up-to-4-60-ghz.html',
    },
    models: models(`
      i7-8565U:4/8 i5-8265U:4/8 i3-8145U:2/4 i3-8145UE:2/4
    `),
  },
  {
    architecture: 'Amber Lake Y',
    year: 2019,
    source: {
      title: 'Intel ARK: Core i7-10510Y',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/196452/intel-core-i710510y-processor-8m-cache-up-to-4-50-ghz.html',
    },
    models: models(`
      i7-10510Y:4/8 i5-10210Y:4/8 i5-10310Y:4/8 i3-10110Y:2/4 i7-8500Y:2/4 i5-8210Y:2/4 i5-8310Y:2/4
    `),
  },
  {
    architecture: 'Cascade Lake',
    year: 2019,
    series: 'Core X-series and Extreme Edition',
    source: {
      title: 'Intel ARK: Core i9-10900X',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/198019/intel-core-i910900x-xseries-processor-19-25m-cache-3-70-ghz.html',
    },
    models: models(`
      i9-10900X:10/20 i9-10920X:12/24 i9-10940X:14/28 i9-10980XE:18/36
    `),
  },
  {
    architecture: 'Coffee Lake',
    year: 2019,
    source: {
      title: 'Intel ARK: Core i9-9900KF',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/190887/intel-core-i99900kf-processor-16m-cache-up-to-5-00-ghz.html',
    },
    models: models(`
      i9-9900KF:8/16 i9-9880H:8/16 i9-9900:8/16 i9-9900T:8/16 i9-9980HK:8/16 i9-9900KS:8/16 i7-9700KF:8/8
      i7-9700:8/8 i7-9700F:8/8 i7-9700T:8/8 i7-9750H:6/12 i7-9750HF:6/12 i7-9850H:6/12 i7-9700E:8/8
      i7-9700TE:8/8 i7-9850HE:6/12 i7-9850HL:6/12 i5-9400:6/6 i5-9400F:6/6 i5-9600KF:6/6 i5-9300HF:4/8
      i5-9300H:4/8 i5-9400H:4/8 i5-9400T:6/6 i5-9500:6/6 i5-9500F:6/6 i5-9500T:6/6 i5-9600:6/6 i5-9600T:6/6
      i5-9500E:6/6 i3-9350KF:4/4 i3-9100:4/4 i3-9100F:4/4 i3-9100T:4/4 i3-9300:4/4 i3-9300T:4/4 i3-9320:4/4
      i3-9350K:4/4 i3-9100E:4/4 i3-9100HL:4/4 i3-9100TE:4/4 i7-8569U:4/8 i7-8557U:4/8 i5-8279U:4/8
      i5-8257U:4/8 i5-8260U:4/8 i3-8140U:2/4
    `),
  },
  {
    architecture: 'Comet Lake',
    year: 2019,
    source: {
      title: 'Intel ARK: Core i7-10510U',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/196449/intel-core-i710510u-processor-8m-cache-up-to-4-90-ghz.html',
    },
    models: models(`
      i7-10510U:4/8 i7-10710U:6/12 i5-10210U:4/8 i3-10110U:2/4
    `),
  },
  {
    architecture: 'Ice Lake',
    year: 2019,
    source: {
      title: 'Intel ARK: Core i7-1065G7',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/196597/intel-core-i71065g7-processor-8m-cache-up-to-3-90-ghz.html',
    },
    models: models(`
      i7-1065G7:4/8 i5-1035G1:4/8 i5-1035G4:4/8 i5-1035G7:4/8 i3-1005G1:2/4
    `),
  },
  {
    architecture: 'Whiskey Lake',
    year: 2019,
    source: {
      title: 'Intel ARK: Core i7-8665UE',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/193554/intel-core-i78665ue-processor-8m-cache-up-to-4-40-ghz.html',
    },
    models: models(`
      i7-8665UE:4/8 i7-8665U:4/8 i5-8365UE:4/8 i5-8365U:4/8
    `),
  },
  {
    architecture: 'Comet Lake',
    year: 2020,
    source: {
      title: 'Intel ARK: Core i9-10980HK',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/201838/intel-core-i910980hk-processor-16m-cache-up-to-5-30-ghz.html',
    },
    models: models(`
      i9-10980HK:8/16 i9-10900:10/20 i9-10900E:10/20 i9-10900F:10/20 i9-10900K:10/20 i9-10900KF:10/20
      i9-10900T:10/20 i9-10900TE:10/20 i9-10885H:8/16 i9-10850K:10/20 i7-10750H:6/12 i7-10850H:6/12
      i7-10875H:8/16 i7-10700:8/16 i7-10700E:8/16 i7-10700F:8/16 i7-10700K:8/16 i7-10700KF:8/16
      i7-10700T:8/16 i7-10700TE:8/16 i7-10610U:4/8 i7-10810U:6/12 i7-10870H:8/16 i5-10300H:4/8 i5-10400H:4/8
      i5-10400:6/12 i5-10400F:6/12 i5-10400T:6/12 i5-10500:6/12 i5-10500E:6/12 i5-10500T:6/12
      i5-10500TE:6/12 i5-10600:6/12 i5-10600K:6/12 i5-10600KF:6/12 i5-10600T:6/12 i5-10310U:4/8
      i5-10200H:4/8 i5-10500H:6/12 i3-10100:4/8 i3-10100E:4/8 i3-10100T:4/8 i3-10100TE:4/8 i3-10300:4/8
      i3-10300T:4/8 i3-10320:4/8 i3-10100F:4/8
    `),
  },
  {
    architecture: 'Lakefield',
    year: 2020,
    source: {
      title: 'Intel ARK: Core i3-L13G4',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/202778/intel-core-i3l13g4-processor-4m-cache-up-to-2-8ghz.html',
    },
    models: models(`
      i3-L13G4:5/5 i5-L16G7:5/5
    `),
  },
  {
    architecture: 'Tiger Lake',
    year: 2020,
    source: {
      title: 'Intel ARK: Core i7-1160G7',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/208661/intel-core-i71160g7-processor-12m-cache-up-to-4-40-ghz-with-ipu.html',
    },
    models: models(`
      i7-1160G7:4/8 i7-1165G7:4/8 i7-1185G7:4/8 i7-1185G7E:4/8 i7-1185GRE:4/8 i5-1130G7:4/8 i5-1135G7:4/8
      i5-1145G7E:4/8 i5-1145GRE:4/8 i3-1110G4:2/4 i3-1115G4:2/4 i3-1115G4E:2/4 i3-1115GRE:2/4
    `),
  },
  {
    architecture: 'Alder Lake',
    year: 2021,
    source: {
      title: 'Intel ARK: Core i9-12900K',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/134599/intel-core-i912900k-processor-30m-cache-up-to-5-20-ghz.html',
    },
    models: models(`
      i9-12900K:16/24 i9-12900KF:16/24 i7-12700K:12/20 i7-12700KF:12/20 i5-12600K:10/16 i5-12600KF:10/16
    `),
  },
  {
    architecture: 'Amber Lake Y',
    year: 2021,
    source: {
      title: 'Intel ARK: Core i3-10100Y',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/213356/intel-core-i310100y-processor-4m-cache-up-to-3-90-ghz.html',
    },
    models: models(`
      i3-10100Y:2/4
    `),
  },
  {
    architecture: 'Comet Lake',
    year: 2021,
    source: {
      title: 'Intel ARK: Core i5-10505',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/201891/intel-core-i510505-processor-12m-cache-up-to-4-60-ghz.html',
    },
    models: models(`
      i5-10505:6/12 i3-10105:4/8 i3-10105F:4/8 i3-10105T:4/8 i3-10305:4/8 i3-10305T:4/8 i3-10325:4/8
    `),
  },
  {
    architecture: 'Rocket Lake',
    year: 2021,
    source: {
      title: 'Intel ARK: Core i9-11900',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/212252/intel-core-i911900-processor-16m-cache-up-to-5-20-ghz.html',
    },
    models: models(`
      i9-11900:8/16 i9-11900F:8/16 i9-11900K:8/16 i9-11900KF:8/16 i9-11900T:8/16 i7-11700:8/16
      i7-11700F:8/16 i7-11700K:8/16 i7-11700KF:8/16 i7-11700T:8/16 i5-11400:6/12 i5-11400F:6/12
      i5-11400T:6/12 i5-11500:6/12 i5-11500T:6/12 i5-11600:6/12 i5-11600K:6/12 i5-11600KF:6/12
      i5-11600T:6/12
    `),
  },
  {
    architecture: 'Tiger Lake',
    year: 2021,
    source: {
      title: 'Intel ARK: Core i9-11900H',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/213801/intel-core-i911900h-processor-24m-cache-up-to-4-80-ghz.html',
    },
    models: models(`
      i9-11900H:8/16 i9-11950H:8/16 i9-11980HK:8/16 i7-11370H:4/8 i7-11375H:4/8 i7-1180G7:4/8 i7-11800H:8/16
      i7-11850H:8/16 i7-1195G7:4/8 i7-11390H:4/8 i7-11600H:6/12 i7-11850HE:8/16 i5-11300H:4/8 i5-1140G7:4/8
      i5-1145G7:4/8 i5-11260H:6/12 i5-11400H:6/12 i5-11500H:6/12 i5-1155G7:4/8 i5-11320H:4/8 i5-11500HE:6/12
      i3-1120G4:4/8 i3-1125G4:4/8 i3-11100HE:4/8
    `),
  },
  {
    architecture: 'Alder Lake',
    year: 2022,
    source: {
      title: 'Intel ARK: Core i9-12900',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/134597/intel-core-i912900-processor-30m-cache-up-to-5-10-ghz.html',
    },
    models: models(`
      i9-12900:16/24 i9-12900E:16/24 i9-12900F:16/24 i9-12900H:14/20 i9-12900HK:14/20 i9-12900T:16/24
      i9-12900TE:16/24 i9-12900KS:16/24 i9-12900HX:16/24 i9-12950HX:16/24 i7-12650H:10/16 i7-12700:12/20
      i7-12700E:12/20 i7-12700F:12/20 i7-12700H:14/20 i7-12700T:12/20 i7-12700TE:12/20 i7-12800H:14/20
      i7-12800HE:14/20 i7-1250U:10/12 i7-1255U:10/12 i7-1260P:12/16 i7-1260U:10/12 i7-1265U:10/12
      i7-1270P:12/16 i7-1280P:14/20 i7-1265UE:10/12 i7-1270PE:12/16 i7-12650HX:14/20 i7-12800HX:16/24
      i7-12850HX:16/24 i7-1255UL:10/12 i7-1265UL:10/12 i7-12700HL:14/20 i7-12800HL:14/20 i5-12400:6/12
      i5-12400F:6/12 i5-12400T:6/12 i5-12450H:8/12 i5-12500:6/12 i5-12500E:6/12 i5-12500H:12/16
      i5-12500T:6/12 i5-12500TE:6/12 i5-12600:6/12 i5-12600H:12/16 i5-12600HE:12/16 i5-12600T:6/12
      i5-1230U:10/12 i5-1235U:10/12 i5-1240P:12/16 i5-1240U:10/12 i5-1245U:10/12 i5-1250P:12/16
      i5-1245UE:10/12 i5-1250PE:12/16 i5-12450HX:8/12 i5-12600HX:12/16 i5-1235UL:10/12 i5-1245UL:10/12
      i5-12500HL:12/16 i5-12600HL:12/16 i3-12100:4/8 i3-12100E:4/8 i3-12100F:4/8 i3-12100T:4/8
      i3-12100TE:4/8 i3-12300:4/8 i3-12300HE:8/12 i3-12300T:4/8 i3-1210U:6/8 i3-1215U:6/8 i3-1220P:10/12
      i3-1215UE:6/8 i3-1220PE:8/12 i3-1215UL:6/8 i3-12300HL:8/12
    `),
  },
  {
    architecture: 'Raptor Lake',
    year: 2022,
    source: {
      title: 'Intel ARK: Core i9-13900K',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/230496/intel-core-i913900k-processor-36m-cache-up-to-5-80-ghz.html',
    },
    models: models(`
      i9-13900K:24/32 i9-13900KF:24/32 i7-13700K:16/24 i7-13700KF:16/24 i5-13600K:14/20 i5-13600KF:14/20
    `),
  },
  {
    architecture: 'Alder Lake-N',
    year: 2023,
    source: {
      title: 'Intel ARK: Core i3-N300',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/231806/intel-core-i3n300-processor-6m-cache-up-to-3-80-ghz.html',
    },
    models: models(`
      i3-N300:8/8 i3-N305:8/8
    `),
  },
  {
    architecture: 'Raptor Lake',
    year: 2023,
    source: {
      title: 'Intel ARK: Core i9-13900KS',
      address:
        'https://ark.intel.com/content/www/us/en/ark/products/232167/intel-core-i913900ks-processor-36m-cache-up-to-6-00-ghz.html',
    },
    models: models(`
      i9-14900K:24/32 i9-14900KF:24/32 i7-14700K:20/28 i7-14700KF:20/28 i5-14600K:14/20 i5-14600KF:14/20
      i9-13900KS:24/32 i9-13900:24/32 i9-13900E:24/32 i9-13900F:24/32 i9-13900H:14/20 i9-13900HK:14/20
      i9-13900HX:24/32 i9-13900T:24/32 i9-13900TE:24/32 i9-13905H:14/20 i9-13950HX:24/32 i9-13980HX:24/32
      i7-1355U:10/12 i7-1360P:12/16 i7-13620H:10/16 i7-13650HX:14/20 i7-1365U:10/12 i7-1365UE:10/12
      i7-13700:16/24 i7-13700E:16/24 i7-13700F:16/24 i7-13700H:14/20 i7-13700HX:16/24 i7-13700T:16/24
      i7-13700TE:16/24 i7-13705H:14/20 i7-1370P:14/20 i7-1370PE:14/20 i7-1375PRE:14/20 i7-13800H:14/20
      i7-13800HE:14/20 i7-13850HX:20/28 i7-13800HRE:14/20 i7-1365URE:10/12 i7-1366URE:10/12 i7-1370PRE:14/20
      i5-1334U:10/12 i5-1335U:10/12 i5-1335UE:10/12 i5-13400:10/16 i5-13400E:10/16 i5-13400F:10/16
      i5-13400T:10/16 i5-1340P:12/16 i5-1340PE:12/16 i5-13420H:8/12 i5-13450HX:10/16 i5-1345U:10/12
      i5-1345UE:10/12 i5-1345URE:10/12 i5-13500:14/20 i5-13500E:14/20 i5-13500H:12/16 i5-13500HX:14/20
      i5-13500T:14/20 i5-13500TE:14/20 i5-13505H:12/16 i5-1350P:12/16 i5-1350PE:12/16 i5-13600:14/20
      i5-13600H:12/16 i5-13600HE:12/16 i5-13600HX:14/20 i5-13600T:14/20 i5-1350PRE:12/16 i5-13600HRE:12/16
      i3-1305U:5/6 i3-13100:4/8 i3-13100E:4/8 i3-13100F:4/8 i3-13100T:4/8 i3-13100TE:4/8 i3-1315U:6/8
      i3-1315UE:6/8 i3-1315URE:6/8 i3-1320PE:8/12 i3-13300HE:8/12 i3-1320PRE:8/12 i3-13300HRE:8/12
    `),
  },
  {
    architecture: 'Raptor Lake',
    year: 2024,
    source: {
      title: 'Intel ARK’s figures, collected by toUpperCase78',
      address: 'https://github.com/toUpperCase78/intel-processors',
    },
    models: models(`
      i9-14900KS:24/32 i9-14900:24/32 i9-14900F:24/32 i9-14900HX:24/32 i9-14900T:24/32 i7-14650HX:16/24
      i7-14700:20/28 i7-14700F:20/28 i7-14700HX:20/28 i7-14700T:20/28 i5-14400:10/16 i5-14400F:10/16
      i5-14400T:10/16 i5-14450HX:10/16 i5-14500:14/20 i5-14500HX:14/20 i5-14500T:14/20 i5-14600:14/20
      i5-14600T:14/20 i3-14100:4/8 i3-14100F:4/8 i3-14100T:4/8
    `),
  },
];
