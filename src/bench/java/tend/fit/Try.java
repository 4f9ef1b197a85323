package tend.fit;
import java.nio.file.*;import java.util.*;import java.util.stream.*;
import tend.signals.*;
final class Try {
  public static void main(String[] a) throws Exception {
    Path data=Path.of("/work/shared/data/comments");
    List<Labelled> all=Corpus.below(data);
    Fitting fitting=new Fitting(Labelled::features,true);
    Fitting bag=new Fitting(c->{Set<String> s=new TreeSet<>(); for(String w:c.text().toLowerCase().split("[^\\p{L}\\p{N}]+")) if(!w.isEmpty()) s.add("w:"+w); return s;},false);
    boolean only=Boolean.getBoolean("only");
    List<Map<String,String>> thread=Corpus.rows(Path.of("/work/shared/data/threads/simply-explained-2016-2018.csv"));
    double thr=Double.parseDouble(System.getProperty("thr","0"));
    Set<String> tg=all.stream().filter(c->c.set().equals("tubespam")).map(Labelled::group).collect(Collectors.toCollection(TreeSet::new));
    for(String set:List.of("tubespam","scamspot")){
      Score pooled=Score.NONE;
      Collection<String> groups=set.equals("tubespam")?tg:all.stream().filter(c->c.set().equals(set)).map(Labelled::group).collect(Collectors.toCollection(TreeSet::new));
      Map<String,Integer> fold=new HashMap<>(); int n=0; for(String g:groups) fold.put(g,set.equals("tubespam")?n++:n++%5);
      for(int f:new TreeSet<>(fold.values())){
        List<Labelled> train=all.stream().filter(c->!(c.set().equals(set)&&fold.get(c.group())==f)).filter(c->!only||c.set().equals(set)).toList();
        List<Labelled> test=all.stream().filter(c->c.set().equals(set)&&fold.get(c.group())==f).toList();
        SpamModel m=new SpamModel((a.length>0&&a[0].equals("bag")?bag:fitting).fit(train));
        Score s=Score.NONE;
        for(Labelled c:test){ var fs=a.length>0&&a[0].equals("bag")?bag.features().apply(c):c.features(); double sc=m.score(fs)-thr; boolean said=sc>0; s=s.and(c.spam(),said); pooled=pooled.and(c.spam(),said);
          if(said!=c.spam()&&Boolean.getBoolean("show")) System.out.printf("%s %s %.2f | %s | %s | %s%n",c.spam()?"MISS":"FALSE",c.group(),sc,c.text().replace("\n"," ").substring(0,Math.min(220,c.text().length())), m.strongest(fs,4), fs.stream().filter(x->!x.startsWith("w:")&&!x.startsWith("b:")).toList());}
        System.out.printf("%s fold %d %s mcc %.3f f1 %.3f%n",set,f,s,s.mcc(),s.f1());
      }
      System.out.printf("%s POOLED %s mcc %.3f f1 %.3f recall %.3f prec %.3f%n",set,pooled,pooled.mcc(),pooled.f1(),pooled.recall(),pooled.precision());
    }
    var w=(a.length>0&&a[0].equals("bag")?bag:fitting).fit(all); SpamModel m=new SpamModel(w); System.out.println("size "+w.size());
    int flagged=0,tot=0,row=0;
    for(var t:thread){ row++; if(t.get("author").equals("Simply Explained")) continue; tot++; var fs=SpamFeatures.of(t.get("text")); double sc=m.score(fs)-thr; if(sc>0){flagged++; if(Boolean.getBoolean("show")) System.out.printf("THREAD %d %.2f | %s | %s%n",row,sc,t.get("text").replace("\n"," ").substring(0,Math.min(300,t.get("text").length())),m.strongest(fs,6));}}
    System.out.printf("thread %d of %d = %.2f %%%n",flagged,tot,100.0*flagged/tot);
    if(Boolean.getBoolean("weights")) w.entrySet().stream().sorted(Map.Entry.comparingByValue()).forEach(e->System.out.println(e.getValue()+"\t"+e.getKey()));
  }
}
